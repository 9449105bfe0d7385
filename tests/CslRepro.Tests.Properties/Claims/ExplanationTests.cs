using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>The second answer, on the paper's explanation, and the observation within a narrower statement.</summary>
public class ExplanationTests
{
    private static readonly Explanation Offered = new("section 3: it is the size.");
    private static readonly MeasuredHypothesis Yes = Measured(0.001);
    private static readonly MeasuredHypothesis No = Measured(0.999);
    private static readonly MeasuredHypothesis Open = Measured(0.4);

    [Fact]
    public void Without_an_explanation_none_is_offered() => Assert.Equal(ExplanationAnswer.NoneOffered, Answer(Explanation.None, [], []));

    [Fact]
    public void An_explanation_without_tests_is_untested() => Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [], []));

    [Fact]
    public void All_tests_seen_uphold_it_one_open_leaves_it_untested_one_refuted_refutes_it()
    {
        Assert.Equal(ExplanationAnswer.Upheld, Answer(Offered, [[Yes], [Yes]], []));
        Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [[Yes], [Open]], []));
        Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [[Yes, Open]], []));
        Assert.Equal(ExplanationAnswer.Refuted, Answer(Offered, [[Yes], [No]], []));
        Assert.Equal(ExplanationAnswer.Refuted, Answer(Offered, [[Yes, No]], []));
    }

    [Fact]
    public void A_rival_that_is_seen_accounts_for_it_and_one_that_is_open_keeps_it_untested()
    {
        Assert.Equal(ExplanationAnswer.AnotherAccounts, Answer(Offered, [[Yes]], [[Yes, Yes]]));
        Assert.Equal(ExplanationAnswer.AnotherAccounts, Answer(Explanation.None, [], [[Yes]]));
        Assert.Equal(ExplanationAnswer.NoneOffered, Answer(Explanation.None, [], [[Open]]));
        Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [[Yes]], [[Yes, Open]]));
        Assert.Equal(ExplanationAnswer.Upheld, Answer(Offered, [[Yes]], [[Yes, No]]));
        Assert.Equal(ExplanationAnswer.Refuted, Answer(Offered, [[No]], [[Open]]));
    }

    [Fact]
    public void The_more_rivals_the_stronger_one_must_be()
    {
        var weak = Measured(0.02);
        Assert.Equal(ExplanationAnswer.AnotherAccounts, Answer(Offered, [], [[weak]]));
        Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [], [[weak], [Open]]));
        Assert.Equal(ExplanationAnswer.Upheld, Answer(Offered, [[weak], [weak]], []));
        Assert.Equal(ExplanationAnswer.Refuted, Answer(Offered, [[Measured(0.98)]], []));
        Assert.Equal(ExplanationAnswer.Untested, Answer(Offered, [[Measured(0.98)], [Open]], []));
    }

    [Fact]
    public void What_was_not_measured_decides_nothing()
    {
        var statement = new Statement("", Yes.Hypothesis, Yes.Hypothesis);
        var finding = Finding(Offered, [], []) with { Rivals = [new MeasuredStatement(statement, [Yes])], Within = [new MeasuredStatement(statement, [])] };
        Assert.Equal(new Verdict(Observation.NotReproduced, ExplanationAnswer.Untested), Judge.Decide(finding).Verdict);
    }

    [Fact]
    public void A_refuted_claim_holds_within_a_narrower_statement_that_is_seen()
    {
        Assert.Equal(Observation.ReproducedWithinScope, Within([No], [[Yes, Yes]]));
        Assert.Equal(Observation.NotReproduced, Within([No], [[Yes, Open]]));
        Assert.Equal(Observation.NotReproduced, Within([No], [[Measured(0.02)], [Open]]));
        Assert.Equal(Observation.Undecided, Within([Open], [[Yes]]));
        Assert.Equal(Observation.Reproduced, Within([Yes], [[No]]));
        var control = new MeasuredControl(Control.Required("", No.Hypothesis), No);
        Assert.Equal(Observation.NotReproduced, Within([No], [[Yes]], control));
    }

    [Fact]
    public void A_refuted_claim_that_holds_once_a_gap_is_filled_is_underspecified()
    {
        Assert.Equal(Observation.Underspecified, Filled([No], [Yes, Yes]));
        Assert.Equal(Observation.NotReproduced, Filled([No], [Yes, Open]));
        Assert.Equal(Observation.Undecided, Filled([Open], [Yes]));
        Assert.Equal(Observation.Reproduced, Filled([Yes], [Yes]));
        var control = new MeasuredControl(Control.Required("", No.Hypothesis), No);
        Assert.Equal(Observation.NotReproduced, Filled([No], [Yes], control));
    }

    [Fact]
    public void Of_a_scope_and_a_filled_gap_the_first_that_is_seen_counts()
    {
        var scope = Statements([[Yes]])[0];
        var gap = scope with { Statement = scope.Statement with { FillsGap = true } };
        var finding = Finding(Explanation.None, [], []);
        Assert.Equal(Observation.ReproducedWithinScope, Judge.Decide(finding with { Within = [scope, gap] }).Verdict.Observation);
        Assert.Equal(Observation.Underspecified, Judge.Decide(finding with { Within = [gap, scope] }).Verdict.Observation);
    }

    [Fact]
    public void A_statement_stands_for_at_least_one_hypothesis() =>
        Assert.Contains("needs a hypothesis", Assert.Throws<ArgumentException>(() => new Statement("It holds.", [])).Message, StringComparison.Ordinal);

    private static ExplanationAnswer Answer(Explanation explanation, MeasuredHypothesis[][] tests, MeasuredHypothesis[][] rivals) =>
        Judge.Decide(Finding(explanation, tests, rivals)).Verdict.Explanation;

    private static Observation Within(MeasuredHypothesis[] hypotheses, MeasuredHypothesis[][] within, params IReadOnlyList<MeasuredControl> controls) =>
        Judge.Decide(Finding(Explanation.None, [], []) with { Hypotheses = hypotheses, Within = Statements(within), Controls = controls }).Verdict.Observation;

    private static Observation Filled(MeasuredHypothesis[] hypotheses, MeasuredHypothesis[] filled, params IReadOnlyList<MeasuredControl> controls)
    {
        var statement = Statements([filled])[0];
        var gap = statement with { Statement = statement.Statement with { FillsGap = true } };
        return Judge.Decide(Finding(Explanation.None, [], []) with { Hypotheses = hypotheses, Within = [gap], Controls = controls }).Verdict.Observation;
    }

    private static Finding Finding(Explanation explanation, MeasuredHypothesis[][] tests, MeasuredHypothesis[][] rivals) =>
        new(SyntheticClaim.Create() with { Explanation = explanation }, [No], [], "", "") { Tests = Statements(tests), Rivals = Statements(rivals) };

    private static MeasuredStatement[] Statements(MeasuredHypothesis[][] statements) =>
        [.. statements.Select(hypotheses => new MeasuredStatement(new Statement("", [.. hypotheses.Select(item => item.Hypothesis)]), hypotheses))];

    private static MeasuredHypothesis Measured(double supportP) =>
        SyntheticClaim.Measured(MeanEstimate.From([-1, 1], 1e-6), new Criterion("", _ => (supportP, 1 - supportP)));
}
