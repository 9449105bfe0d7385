using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Registration;

/// <summary>A rule cannot change unseen once it has decided its claim.</summary>
public sealed class RegisterTests : IDisposable
{
    private static readonly Claim First = SyntheticClaim.Create() with { Rule = "The error is low.", Hypotheses = [Below(0.1)] };
    private static readonly Claim Moved = First with { Hypotheses = [Below(0.2)], Seeds = SeedBlock.Decision(2) };
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Decisive =>
    [
        "limit", "quantity", "rule", "assertion", "control", "within", "test", "rival", "explanation", "looks", "seeds", "tail", "reading",
    ];

    [Theory]
    [MemberData(nameof(Decisive))]
    public void Whatever_decides_a_claim_is_in_its_digest(string part)
    {
        var control = Control.Required("Chance fails.", Below(0.3));
        var changed = part switch
        {
            "limit" => First with { Hypotheses = [Below(0.2)] },
            "quantity" => First with { Hypotheses = [Below(0.1) with { Quantity = "another error" }] },
            "rule" => First with { Rule = "The error is not high." },
            "assertion" => First with { Assertion = "It is low." },
            "control" => First with { Controls = [control] },
            "within" => First with { Within = [new Statement("Here.", Below(0.3))] },
            "test" => First with { Explanation = Explanation.None with { Tests = [new Statement("So.", Below(0.3))] } },
            "rival" => First with { Explanation = Explanation.None with { Rivals = [new Statement("Or so.", Below(0.3))] } },
            "looks" => First with { Looks = LookSchedule.HeavyTailed },
            "seeds" => First with { Seeds = SeedBlock.Decision(2) },
            "tail" => First with { Hypotheses = [Below(0.1) with { Tail = new Tail(-1, 5) }] },
            "reading" => First with { Reading = Reading.Text },
            _ => First with { Explanation = new Explanation("Why.") },
        };
        Assert.NotEqual(DigestOf(First), DigestOf(changed));
        Assert.Single(RuleDifference.Between(RegisteredRule.From(First), RegisteredRule.From(changed)));
    }

    [Fact]
    public void Whether_a_narrower_statement_fills_what_the_paper_leaves_open_is_in_the_digest()
    {
        var scope = new Statement("With a tenth.", Below(0.3));
        var narrower = RegisteredRule.From(First with { Within = [scope] });
        var filled = RegisteredRule.From(First with { Within = [scope with { FillsGap = true }] });
        Assert.NotEqual(narrower.Digest(), filled.Digest());
        Assert.Single(RuleDifference.Between(narrower, filled));
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
    public void A_rule_names_its_looks_its_seeds_and_the_tails_it_believes_in()
    {
        var rule = RegisteredRule.From(ClaimCatalogue.Study.Named("perf-lstm-lowest-valid"));
        Assert.Equal(("30, 60, 120, 240, 480", "1000 to 1999"), (rule.Looks, rule.Seeds));
        Assert.Equal("skewness -6.5 to 1, variance at least 2.6E-05", rule.Hypotheses.Single().Tail);
    }

    [Fact]
    public void A_departure_decides_on_a_fresh_block()
    {
        var same = Moved with { Seeds = First.Seeds };
        var departed = Register.Empty.With([First], null).With([Record(First)]).With([same], "A slip.").With([Record(same)]);
        Assert.Contains(
            "more than one rule on seeds 1000 to 1999", Assert.Single(RegisterCheck.Problems(departed, [same], [Record(same)])), StringComparison.Ordinal);
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
        Assert.Equal(["hypotheses", "seeds"], departure.Changed);
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
        Assert.Contains(moved, problem => problem.EndsWith("is not the registered one: hypotheses, seeds differ.", StringComparison.Ordinal));
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

    private static ClaimRecord Record(Claim claim) => ClaimRecord.From(Judge.Decide(new Finding(claim, [], [], "", "")) with { Seeds = claim.Seeds });

    private static Hypothesis Below(double limit) =>
        SyntheticClaim.Measured(new Count(0), Criterion.Below(limit)).Hypothesis with { Quantity = "error" };
}
