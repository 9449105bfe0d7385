using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Registration;

/// <summary>A rule cannot change unseen once it has decided its claim.</summary>
public sealed class RegisterTests : IDisposable
{
    private static readonly Claim First = SyntheticClaim.Create() with { Rule = "The error is low.", Hypotheses = [Below(0.1)] };
    private static readonly Claim Moved = First with { Hypotheses = [Below(0.2)] };
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Decisive => ["limit", "quantity", "rule", "assertion", "control", "within", "test", "rival", "explanation", "saysEnough"];

    [Theory]
    [MemberData(nameof(Decisive))]
    public void Whatever_decides_a_claim_is_in_its_digest(string part)
    {
        var control = Control.Required("Chance fails.", Below(0.3));
        var changed = part switch
        {
            "limit" => Moved,
            "quantity" => First with { Hypotheses = [Below(0.1) with { Quantity = "another error" }] },
            "rule" => First with { Rule = "The error is not high." },
            "assertion" => First with { Assertion = "It is low." },
            "control" => First with { Controls = [control] },
            "within" => First with { Within = [new Statement("Here.", Below(0.3))] },
            "test" => First with { Explanation = Explanation.None with { Tests = [new Statement("So.", Below(0.3))] } },
            "rival" => First with { Explanation = Explanation.None with { Rivals = [new Statement("Or so.", Below(0.3))] } },
            "explanation" => First with { Explanation = new Explanation("Why.") },
            _ => First with { PaperSaysEnough = false },
        };
        Assert.NotEqual(DigestOf(First), DigestOf(changed));
        Assert.Single(RuleDifference.Between(RegisteredRule.From(First), RegisteredRule.From(changed)));
    }

    [Fact]
    public void What_is_told_only_is_not_in_the_digest() =>
        Assert.Equal(
            DigestOf(First),
            DigestOf(First with
            {
                Reason = "Because.",
                Expected = new(Observation.NotReproduced, ExplanationAnswer.Untested),
                Controls = [Control.Reported("Chance fails.", Below(0.3))],
            }));

    [Fact]
    public void A_demoted_control_changes_the_digest() =>
        Assert.NotEqual(
            DigestOf(First with { Controls = [Control.Required("Chance fails.", Below(0.3))] }),
            DigestOf(First with { Controls = [Control.Reported("Chance fails.", Below(0.3))] }));

    [Fact]
    public void A_rule_names_the_seeds_of_every_condition_that_decides_it()
    {
        var rules = ClaimCatalogue.All.Select(RegisteredRule.From).ToArray();
        Assert.Equal("0 to 199", rules.Single(rule => rule.Claim == "perf-lstm-lowest-valid").Seeds["lstm20"]);
        foreach (var rule in rules)
        {
            var read = rule.Hypotheses.Concat(rule.RequiredControls.SelectMany(control => control.Hypotheses)).SelectMany(item => item.Conditions);
            Assert.Empty(read.Except(rule.Seeds.Keys));
        }
    }

    [Fact]
    public void A_rule_may_change_until_it_has_decided()
    {
        var register = Register.Empty.With([First], null).With([Moved], null);
        Assert.Equal(DigestOf(Moved), register.Rules[First.Id].Digest());
        Assert.Empty(register.Departures);
    }

    [Fact]
    public void A_rule_that_has_decided_changes_with_a_reason_only()
    {
        var decided = Register.Empty.With([First], null).With([Record(First)]);
        Assert.Contains("Say why", Assert.Throws<ArgumentException>(() => decided.With([Moved], " ")).Message, StringComparison.Ordinal);
        var departed = decided.With([Moved], "The limit was a slip.");
        var departure = Assert.Single(departed.Departures);
        Assert.Equal((DigestOf(First), DigestOf(Moved), "The limit was a slip."), (departure.From, departure.To, departure.Reason));
        Assert.Equal(["hypotheses"], departure.Changed);
        Assert.Single(departed.With([Moved], null).Departures);
    }

    [Fact]
    public void A_study_in_order_has_no_problem()
    {
        var decided = Register.Empty.With([First], null).With([Record(First)]);
        Assert.Empty(RegisterCheck.Problems(decided, [First], [Record(First)]));
        var departed = decided.With([Moved], "A slip.").With([Record(Moved)]);
        Assert.Empty(RegisterCheck.Problems(departed, [Moved], [Record(Moved)]));
    }

    [Fact]
    public void A_rule_that_moves_unseen_is_named()
    {
        var decided = Register.Empty.With([First], null).With([Record(First)]);
        Assert.Equal(
            ["The rule of claim test is not registered.", $"The ledger does not say that rule {DigestOf(First)} decided claim test."],
            RegisterCheck.Problems(Register.Empty, [First], [Record(First)]));
        var moved = RegisterCheck.Problems(decided, [Moved], [Record(First)]).ToArray();
        Assert.Contains(moved, problem => problem.EndsWith("is not the registered one: hypotheses differ.", StringComparison.Ordinal));
        Assert.Contains(moved, problem => problem.EndsWith("decide it again.", StringComparison.Ordinal));
        Assert.Contains(moved, problem => problem.EndsWith("after it had decided, and no departure says why.", StringComparison.Ordinal));
        Assert.Equal("The register has a rule for test, which the catalogue does not have.", Assert.Single(RegisterCheck.Problems(decided, [], [])));
    }

    [Fact]
    public void Overwriting_rule_and_result_alike_does_not_hide_a_change()
    {
        var decided = Register.Empty.With([First], null).With([Record(First)]);
        var overwritten = decided with { Rules = Register.Empty.With([Moved], null).Rules };
        var problems = RegisterCheck.Problems(overwritten.With([Record(Moved)]), [Moved], [Record(Moved)]).ToArray();
        Assert.Contains("no departure says why", Assert.Single(problems), StringComparison.Ordinal);
        var unexplained = overwritten with { Departures = [new Departure(First.Id, DigestOf(First), DigestOf(Moved), [], "")] };
        Assert.Contains(RegisterCheck.Problems(unexplained, [Moved], []), problem => problem.EndsWith("has no reason.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_is_read_as_it_was_written()
    {
        var register = Register.Empty.With([First, First with { Id = "other" }], null).With([Record(First)]).With([Moved], "A slip.");
        register.Write(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "rules", "gone.json"), "{}");
        register.Write(folder.Path);
        var read = Register.Read(folder.Path);
        Assert.Equal([First.Id], read.Rules.Keys);
        Assert.Equal(register.Rules[First.Id].Digest(), read.Rules[First.Id].Digest());
        Assert.Equal(register.Ledger, read.Ledger);
        Assert.Equal(register.Departures.Single().Reason, read.Departures.Single().Reason);
    }

    [Theory]
    [InlineData("rules/test.json", "{}")]
    [InlineData("rules/test.json", "no json")]
    [InlineData("ledger.json", "null")]
    [InlineData("departures.json", "{")]
    public void A_broken_file_is_named(string file, string text)
    {
        Register.Empty.With([First], null).Write(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, file), text);
        Assert.Contains(
            Path.GetFileName(file), Assert.Throws<InvalidDataException>(() => Register.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string DigestOf(Claim claim) => RegisteredRule.From(claim).Digest();

    private static ClaimRecord Record(Claim claim) => ClaimRecord.From(Judge.Decide(new Finding(claim, [], [], "", "")));

    private static Hypothesis Below(double limit) =>
        SyntheticClaim.Measured(new Count(0), Criterion.Below(limit)).Hypothesis with { Quantity = "error" };
}
