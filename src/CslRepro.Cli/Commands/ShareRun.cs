using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Cli.Commands;

/// <summary>Makes one share of a round: of the runs that the next look of every undecided claim needs, and of those of figures.</summary>
internal static class ShareRun
{
    public static async Task RunAsync(
        ParseResult parsed,
        StoreOptions stores,
        Profile profile,
        Shard share,
        InstanceTrainer trainer,
        int threads,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation)
    {
        Preflight.RequireOptimised(ClaimCatalogue.Study.Assemblies);
        var round = await Task.Run(() => Next(parsed, stores, profile, trainer, threads, cancellation), cancellation).ConfigureAwait(false);
        var identity = new ShardIdentity(profile.Name, share.Index, share.Count, trainer.Engine, InstanceTrainer.CodeVersion, round.Digest());
        using var store = stores.Open(parsed, trainer, identity, error)!;
        var runs = share.Of(round.Runs);
        var before = store.Count;
        var scheduler = new RunScheduler(trainer, threads, store);
        await RunDisplay.ShowAsync(error, progress => Task.Run(() => scheduler.Run($"share {share}", runs, progress, cancellation), cancellation))
            .ConfigureAwait(false);
        var made = store.Count - before;
        output.WriteLine($"Share {share} of profile {profile.Name}: {runs.Count} runs, {made} made now, {runs.Count - made} found in {store.Path}.");
    }

    private static Round Next(
        ParseResult parsed, StoreOptions stores, Profile profile, InstanceTrainer trainer, int threads, CancellationToken cancellation)
    {
        using var earlier = stores.OpenEarlier(parsed, trainer);
        return Round.Next(ClaimCatalogue.Study, profile, new RunScheduler(trainer, threads, earlier), cancellation);
    }
}
