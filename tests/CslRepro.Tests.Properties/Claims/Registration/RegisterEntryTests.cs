using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Registration;

/// <summary>What is entered into the register, and what is said of one that is not in order.</summary>
public sealed class RegisterEntryTests : IDisposable
{
    private static readonly Claim First = Named("first", 0.1);
    private static readonly Claim Moved = First with { Hypotheses = [Below(0.2)], Seeds = SeedBlock.Decision(2) };
    private static readonly Claim Again = First with { Hypotheses = [Below(0.3)], Seeds = SeedBlock.Decision(3) };
    private static readonly Claim Other = Named("other", 0.1);
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_decision_is_entered_once_for_each_rule()
    {
        var register = Register.Empty.With([First, Other], null).With([Record(First)]).With([Record(First), Record(Other)]);
        Assert.Equal(["first", "other"], register.Ledger.Select(run => run.Claim));
        Assert.Equal(
            new DecidingRun("first", DigestOf(First), "1000 to 1999", "undecided", "none offered"), register.Ledger[0]);
        var departed = register.With([Moved, Other], "A slip.").With([Record(Moved), Record(Other)]);
        Assert.Equal([DigestOf(First), DigestOf(Other), DigestOf(Moved)], departed.Ledger.Select(run => run.Rule));
        Assert.Equal(DigestOf(Moved), departed.LastDecidedBy("first"));
        Assert.Null(departed.LastDecidedBy("third"));
    }

    [Fact]
    public void A_departure_is_from_the_last_rule_that_decided()
    {
        var register = Register.Empty.With([First], null).With([Record(First)]).With([Moved], "A slip.").With([Record(Moved)]).With([Again], "Another.");
        Assert.Equal(
            [(DigestOf(First), DigestOf(Moved), "A slip."), (DigestOf(Moved), DigestOf(Again), "Another.")],
            register.Departures.Select(departure => (departure.From, departure.To, departure.Reason)));
        Assert.True(register.HasDeparture("first", DigestOf(First), DigestOf(Moved)));
        Assert.False(register.HasDeparture("other", DigestOf(First), DigestOf(Moved)));
        Assert.False(register.HasDeparture("first", DigestOf(Moved), DigestOf(Moved)));
        Assert.False(register.HasDeparture("first", DigestOf(First), DigestOf(First)));
        var unexplained = register with { Departures = [register.Departures[0] with { Reason = " " }] };
        Assert.False(unexplained.HasDeparture("first", DigestOf(First), DigestOf(Moved)));
    }

    [Fact]
    public void One_claim_is_entered_without_taking_the_others_out()
    {
        var register = Register.Empty.With([First, Other], null).With([Record(First)]);
        var departed = register.With(Moved, "A slip.");
        Assert.Equal([DigestOf(Moved), DigestOf(Other)], departed.Rules.Values.Select(rule => rule.Digest()));
        Assert.Equal("first", Assert.Single(departed.Departures).Claim);
        Assert.Throws<ArgumentException>(() => register.With(Moved, null));
        Assert.Equal(["first"], register.With([First], null).Rules.Keys);
    }

    [Fact]
    public void A_departure_without_an_earlier_rule_names_no_part()
    {
        var forgotten = (Register.Empty with { Ledger = [new DecidingRun("first", "gone", "0 to 999", "", "")] }).With([First], "It was lost.");
        Assert.Empty(Assert.Single(forgotten.Departures).Changed);
    }

    [Fact]
    public void Every_rule_that_changed_is_named_when_no_reason_is_given()
    {
        var decided = Register.Empty.With([First, Other], null).With([Record(First), Record(Other)]);
        var exception = Assert.Throws<ArgumentException>(() => decided.With([Moved, Other with { Rule = "Else." }], null));
        Assert.Contains("decided their claims: first, other. Say why", exception.Message, StringComparison.Ordinal);
        Assert.Empty(decided.With([First, Other], null).Departures);
    }

    [Fact]
    public void What_is_not_there_is_an_empty_register_and_a_history_is_read()
    {
        var empty = Register.Read(folder["nowhere"]);
        Assert.Equal((0, 0, 0, 0), (empty.Rules.Count, empty.Ledger.Count, empty.Departures.Count, empty.History.Count));
        Register.Empty.With([First], null).Write(folder.Path);
        const string History =
            """[{"claim":"*","commit":"abc","kind":"limit","before":"1","after":"2","reason":"r","knownResult":"k","verdictMoved":"no","note":""}]""";
        File.WriteAllText(Path.Combine(folder.Path, "history.json"), History);
        var read = Register.Read(folder.Path);
        Assert.Equal(new PastDeparture("*", "abc", "limit", "1", "2", "r", "k", "no", ""), Assert.Single(read.History));
        read.Write(folder.Path);
        Assert.Equal(History, File.ReadAllText(Path.Combine(folder.Path, "history.json")));
        Assert.Equal(
            ["departures.json", "history.json", "ledger.json"],
            Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_a_block_that_two_rules_decided_is_used_up_and_the_one_for_finding_never()
    {
        var same = First with { Hypotheses = [Below(0.2)] };
        DecidingRun Run(Claim claim, string seeds) => new(claim.Id, DigestOf(claim), seeds, "", "");
        Assert.Equal(0, Used(Run(First, "0 to 999"), Run(same, "0 to 999")));
        Assert.Equal(1, Used(Run(First, "1000 to 1999"), Run(same, "1000 to 1999")));
        Assert.Equal(0, Used(Run(First, "1000 to 1999"), Run(same, "2000 to 2999")));
        Assert.Equal(0, Used(Run(First, "1000 to 1999"), Run(First, "1000 to 1999")));
        Assert.Equal(0, Used(Run(First, "1000 to 1999"), Run(Other, "1000 to 1999")));

        static int Used(params DecidingRun[] ledger) => RegisterCheck.Problems(Register.Empty with { Ledger = ledger }, [First], [])
            .Count(problem => problem.Contains("decided by more than one rule", StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_are_those_of_the_claim_and_of_no_other()
    {
        var register = Register.Empty.With([First, Other], null).With([Record(First), Record(Other)]);
        Assert.Empty(RegisterCheck.Problems(register, [First, Other], [Record(First), Record(Other)]));
        Assert.Empty(RegisterCheck.Problems(register, [First, Other], []));
        var lost = register with { Ledger = [register.Ledger[1]] };
        Assert.Equal(
            [$"The ledger does not say that rule {DigestOf(First)} decided claim first."], RegisterCheck.Problems(lost, [First, Other], [Record(First)]));
        Assert.Equal(
            ["The register has a rule for other, which the catalogue does not have."], RegisterCheck.Problems(register, [First], [Record(First)]));
        var swapped = register with { Ledger = [register.Ledger[0] with { Rule = DigestOf(Other) }, register.Ledger[1] with { Rule = DigestOf(First) }] };
        Assert.Contains(
            $"The ledger does not say that rule {DigestOf(First)} decided claim first.",
            RegisterCheck.Problems(swapped, [First, Other], [Record(First)]));
    }

    [Fact]
    public void Blocks_of_seeds_follow_each_other()
    {
        Assert.Equal(("0 to 999", "1000 to 1999", "9000 to 9999"), (Text(SeedBlock.Finding), Text(SeedBlock.Deciding), Text(SeedBlock.Decision(9))));
        Assert.Equal([2000UL, 2001UL, 2002UL], SeedBlock.Decision(2).Take(3));
        Assert.Equal(2999UL, SeedBlock.Decision(2).Take(SeedBlock.Size).Last());
        Assert.Throws<ArgumentOutOfRangeException>(() => SeedBlock.Decision(2).Take(SeedBlock.Size + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeedBlock.Decision(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeedBlock.Decision(10));

        static string Text(SeedBlock block) => block.ToString();
    }

    [Fact]
    public void A_rule_is_data_that_is_read_back_and_its_digest_has_sixteen_digits()
    {
        var claim = First with
        {
            Explanation = new Explanation("It is the size.") { Tests = [new Statement("So.", Below(0.3))] },
            Controls = [Control.Required("Chance fails.", Below(0.4)), Control.Reported("Beside it.", Below(0.5))],
        };
        var rule = RegisteredRule.From(claim);
        Assert.Equal(rule.ToJson(), RegisteredRule.FromJson(rule.ToJson()).ToJson());
        Assert.Matches("^[0-9a-f]{16}$", rule.Digest());
        Assert.Equal("Chance fails.", Assert.Single(rule.RequiredControls).Text);
        Assert.Equal("It is the size.", rule.Explanation);
        Assert.Null(RegisteredRule.From(First).Explanation);
        Assert.EndsWith("}\n", rule.ToJson(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Claim Named(string id, double limit) => SyntheticClaim.Create() with { Id = id, Hypotheses = [Below(limit)] };

    private static string DigestOf(Claim claim) => RegisteredRule.From(claim).Digest();

    private static ClaimRecord Record(Claim claim) => ClaimRecord.From(Judge.Decide(new Finding(claim, [], [], "", "")) with { Seeds = claim.Seeds });

    private static Hypothesis Below(double limit) =>
        SyntheticClaim.Measured(new Count(0), Criterion.Below(limit)).Hypothesis with { Quantity = "error" };
}
