using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Harness.Looks;

/// <summary>
/// What a study needs next: the runs that the next look of every undecided claim asks for, and those of figures, as far as they are not there. Shares divide
/// the runs of one round; their merged store tells the next one.
/// </summary>
/// <param name="Runs">Condition and seed of each run, equal settings once.</param>
/// <param name="Claims">How many claims ask for runs.</param>
public sealed record Round(IReadOnlyList<(Condition Condition, ulong Seed)> Runs, int Claims)
{
    private const int DigestLength = 16;

    /// <summary>The beginning of the SHA-256 of settings and seeds: another round has another one.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (condition, seed) in Runs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {CanonicalText.Of(condition.Settings)}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestLength];
    }

    /// <summary>Finds out, without a run.</summary>
    /// <param name="study">What is decided.</param>
    /// <param name="profile">How much is spent.</param>
    /// <param name="scheduler">Has the runs that are there.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Round Next(Study study, Profile profile, RunScheduler scheduler, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(scheduler);
        var context = new ExperimentContext(profile, scheduler, null, cancellation) { FindsOnly = true };
        var results = study.WholeRun.SelectMany(claim => claim.Needs)
            .Where(experiment => experiment is not RunsExperiment && !experiment.IsTimed)
            .Distinct()
            .ToDictionary(experiment => experiment, experiment => experiment.RunUntyped(context));
        var asked = study.WholeRun.Select(claim => ClaimDecider.Decide(claim, context, results).Missing).Where(missing => missing.Count > 0).ToArray();
        return new Round(
            [.. asked.SelectMany(runs => runs).Concat(scheduler.Missing(study.PlannedRuns(profile))).DistinctBy(run => (run.Condition.Settings, run.Seed))],
            asked.Length);
    }
}
