using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>A claim about nothing, and hypotheses whose numbers are given.</summary>
internal static class SyntheticClaim
{
    public static Claim Create() => new()
    {
        Id = "test",
        Group = "test",
        Assertion = "",
        Place = "",
        Basis = Basis.Ours,
        Reading = Reading.Both,
        Rule = "",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "",
        Hypotheses = [],
        Scope = "",
        Summary = _ => "",
    };

    /// <summary>A hypothesis whose number is given: it is measured on an experiment whose result it does not look at.</summary>
    public static MeasuredHypothesis Measured(IEstimate estimate, Criterion criterion, bool isTimed = false)
    {
        var hypothesis = new Hypothesis("", Estimand.From(TaskExperiment.Instance, _ => estimate), criterion) { IsTimed = isTimed };
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        var (support, refute) = criterion.PValues(hypothesis.Estimand.Of(new Evidence(Profile.Standard, results))!);
        return new MeasuredHypothesis(hypothesis, estimate, support, refute);
    }
}
