using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Calibration;

/// <summary>Decides a claim by its whole rule, look by look, in its world: as it is, and with the limit of each of its numbers at the truth.</summary>
/// <param name="decisions">Repetitions of each decision, 1 or more.</param>
internal sealed class RuleSimulation(int decisions)
{
    /// <summary>Repeats the decisions.</summary>
    public RuleRow Run(ClaimWorld world)
    {
        var asFound = Decide(world.Rule, world);
        var atLimits = Enumerable.Range(0, world.Rule.Hypotheses.Count + world.Rule.Controls.Count)
            .Select(index => (Rule: world.AtLimitOf(index), Quantity: world.Rule.Deciding[index].Quantity))
            .Where(item => item.Rule is not null)
            .Select(item => (item.Quantity, Decide(item.Rule!, world).Count(observation => observation == Observation.Reproduced)))
            .ToArray();
        return new RuleRow(
            world.Rule.Id,
            decisions,
            (asFound.Count(observation => observation == Observation.Reproduced), asFound.Count(observation => observation == Observation.NotReproduced)),
            atLimits);
    }

    // So that looks end before the budget does.
    private static Profile Unhindered { get; } = Profile.Standard.Granting(60_000_000_000_000);

    private Observation[] Decide(Claim rule, ClaimWorld world) =>
    [
        .. Enumerable.Range(0, decisions).Select(repetition => ClaimDecider.Decide(
            rule,
            new ExperimentContext(Unhindered, new RunScheduler(new ResampledRuns(world, repetition), 1)),
            new Dictionary<Experiment, object>()).Verdict.Observation),
    ];
}
