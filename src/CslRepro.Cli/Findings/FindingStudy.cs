using System.Globalization;
using CslRepro.Explorer.Findings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;

namespace CslRepro.Cli.Findings;

/// <summary>A finding as a study of one claim.</summary>
internal static class FindingStudy
{
    // Equal runs leave an interval.
    private const double LeastVariance = 1e-6;

    private const string Margin = "Whoever sees a group on one map expects to see it on the next: more often than not is the least that this can mean.";

    /// <summary>Makes the study.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="network">The network that it was found in.</param>
    /// <param name="seeds">The seeds that decide it.</param>
    public static Study Of(NoticedGroup finding, NetworkSettings network, SeedBlock seeds)
    {
        var settings = new FindingSettings(network, finding.Objects, finding.Seed, finding.Sentences, finding.StatesDigest);
        var condition = new Condition(finding.Network, settings);
        var experiment = new RunsExperiment("finding", profile => [new PlannedRuns(condition, profile.Instances)]);
        var claim = new Claim
        {
            Id = finding.Id,
            Group = "Findings",
            Assertion = finding.Assertion,
            Place = string.Create(CultureInfo.InvariantCulture, $"seen in the explorer, {finding.Network}, seed {finding.Seed}: {finding.Seen}"),
            Basis = Basis.Ours,
            Reading = Reading.Both,
            Rule = string.Create(
                CultureInfo.InvariantCulture,
                $"The {finding.States.Count} states {finding.StatesDigest} are a group in the full space in more than half of the instances: in one large "
                    + $"piece, and 98 % of their ten nearest states are inside, or 90 % and at most half as many are outside as with groups grown around "
                    + $"other states. "
                    + $"Control: as many states drawn at random are a group in less than half."),
            Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            Reason = "It was seen on another seed.",
            Hypotheses =
            [
                Hypothesis.Above("instances in which they are a group", Share(experiment, condition, FindingRunner.IsGroup), 0.5).Because(Margin),
            ],
            Controls =
            [
                Control.Required(
                    "Random states are no group.",
                    Hypothesis.Below(
                        "instances in which random states are", Share(experiment, condition, FindingRunner.RandomIsGroup), 0.5).Because(Margin)),
                Control.Reported(
                    "It is more closed than groups grown around other states.",
                    Hypothesis.Above("share of nearest states inside, minus that of grown groups", MoreInside(experiment, condition), 0)),
            ],
            Scope = string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Network} with the paper's settings, {finding.Objects} objects, the states of {finding.Sentences} test sentences of corpus "
                    + $"seed {finding.Seed}; each instance learns the corpus of its own seed"),
            Seeds = seeds,
            Summary = _ => "",
        };
        return new Study($"Finding {finding.Id}", [claim], [experiment])
        {
            Assemblies =
            [
                typeof(FindingStudy).Assembly, typeof(NoticedGroup).Assembly, typeof(NetworkSettings).Assembly, typeof(Numerics.MatrixProduct).Assembly,
            ],
        };
    }

    private static Estimand Share(RunsExperiment experiment, Condition condition, string name) => Estimand.From(
        experiment, [condition], runs => RateEstimate.From([.. runs.Of(condition).Select(run => run.Measurements[name])], 1));

    private static Estimand MoreInside(RunsExperiment experiment, Condition condition) => Estimand.From(
        experiment,
        [condition],
        runs => MeanEstimate.From(
            [.. runs.Of(condition).Select(run => run.Measurements[FindingRunner.Inside] - run.Measurements[FindingRunner.Grown])], LeastVariance));
}
