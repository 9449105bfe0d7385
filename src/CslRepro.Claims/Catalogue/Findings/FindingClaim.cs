using System.Globalization;
using CslRepro.Experiments.Findings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Findings;

/// <summary>The claim that states which somebody noticed as a group on one map are one in the network, not on that map alone.</summary>
internal static class FindingClaim
{
    // Equal runs leave an interval.
    private const double LeastVariance = 1e-6;

    private const string Margin = "Whoever sees a group on one map expects to see it on the next: more often than not is the least that this can mean.";

    /// <summary>The claim of an entry.</summary>
    public static Claim Of(CatalogueFinding entry) => Of(entry.Finding, SeedBlock.Decision(entry.Block)) with
    {
        Expected = new(entry.Observation ?? Observation.Undecided, ExplanationAnswer.NoneOffered),
        Reason = entry.Reason,
        AwaitsRun = entry.Observation is null,
    };

    /// <summary>The claim of a finding: whoever noticed a group expects it to be there.</summary>
    /// <param name="finding">What was noticed.</param>
    /// <param name="seeds">The seeds that decide it.</param>
    /// <exception cref="ArgumentException">It names a network that there is not.</exception>
    public static Claim Of(NoticedGroup finding, SeedBlock seeds)
    {
        var condition = FindingExperiment.ConditionOf(finding);
        return new Claim
        {
            Id = finding.Id,
            Group = FindingClaims.Group,
            Assertion = finding.Assertion,
            Place = string.Create(CultureInfo.InvariantCulture, $"seen in the explorer, {finding.Network}, seed {finding.Seed}: {finding.Seen}"),
            Basis = Basis.Noticed,
            Reading = Reading.Both,
            ReadingNote = "The network is the explorer's: table 1's numbers and, where the text is silent, the program's.",
            Rule = string.Create(
                CultureInfo.InvariantCulture,
                $"Of the states of {finding.Sentences} test sentences of corpus seed {finding.Seed}, the {finding.States.Count} with digest "
                    + $"{finding.StatesDigest} are a group in the full space in more than half of the instances: in one large piece, and 98 % of their ten "
                    + $"nearest states are inside, or 90 % and at most half as many are outside as with groups grown around other states. "
                    + $"Control: as many states drawn at random are a group in less than half."),
            Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            Reason = "It was seen on another seed.",
            Hypotheses = [Hypothesis.Above("instances in which they are a group", Share(condition, GroupProbe.IsGroup), 0.5).Because(Margin)],
            Controls =
            [
                Control.Required(
                    "Random states are no group.",
                    Hypothesis.Below("instances in which random states are", Share(condition, GroupProbe.RandomIsGroup), 0.5).Because(Margin)),
                Control.Reported(
                    "It is more closed than groups grown around other states.",
                    Hypothesis.Above("share of nearest states inside, minus that of grown groups", MoreInside(condition), 0)),
            ],
            Scope = string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Network}, {finding.Objects} objects; each instance learns the corpus of its own seed, and all are asked for the same states"),
            Seeds = seeds,
            Summary = evidence => Summarise(evidence.Get(FindingExperiment.Runs).Of(condition)),
        };
    }

    private static string Summarise(IReadOnlyList<RunResult> runs) => string.Create(
        CultureInfo.InvariantCulture,
        $"A group in {runs.Count(run => run.Measurements[GroupProbe.IsGroup] > 0)} of {runs.Count} instances, as many random states in "
            + $"{runs.Count(run => run.Measurements[GroupProbe.RandomIsGroup] > 0)}; of the nearest states {100 * Mean(runs, GroupProbe.Inside):F1} % are "
            + $"inside, with grown groups {100 * Mean(runs, GroupProbe.InsideGrown):F1} %.");

    private static double Mean(IReadOnlyList<RunResult> runs, string name) => runs.Average(run => run.Measurements[name]);

    private static Estimand Share(Condition condition, string name) => Estimand.From(
        FindingExperiment.Runs, [condition], runs => RateEstimate.From([.. runs.Of(condition).Select(run => run.Measurements[name])], 1));

    private static Estimand MoreInside(Condition condition) => Estimand.From(
        FindingExperiment.Runs,
        [condition],
        runs => MeanEstimate.From(
            [.. runs.Of(condition).Select(run => run.Measurements[GroupProbe.Inside] - run.Measurements[GroupProbe.InsideGrown])], LeastVariance));
}
