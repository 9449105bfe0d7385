using CslRepro.Files;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>Joins the stores of all shares of one run into a store of the whole run.</summary>
public static class StoreMerge
{
    /// <summary>Joins stores.</summary>
    /// <param name="paths">The stores, one for each share, in any order.</param>
    /// <param name="target">The new store; a folder that is not there or empty.</param>
    /// <param name="study">Whose runs they are.</param>
    /// <param name="runner">Knows what a run is given.</param>
    /// <param name="code">The version of this code.</param>
    /// <param name="earlier">The merged store of the rounds before, which the shares were made beyond; null for the first round.</param>
    /// <returns>What was joined.</returns>
    /// <exception cref="IOException">A store is missing, is none, is being written, or the target cannot be written.</exception>
    /// <exception cref="InvalidDataException">
    /// The stores are not all shares of one run of this code, or a share is not finished; the message names it.
    /// </exception>
    public static MergedStore Run(
        IReadOnlyList<string> paths, string target, Study study, IRunner runner, string code, ResultStore? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(study);
        return Run(
            paths,
            target,
            runner,
            code,
            profile => Round.Next(study, profile, new RunScheduler(runner, Environment.ProcessorCount, earlier)),
            earlier);
    }

    /// <summary>What computed the runs of a share.</summary>
    /// <param name="path">The share's store.</param>
    /// <returns>The engine's name; null if there is no store, or it holds no share.</returns>
    /// <exception cref="InvalidDataException">It is a store of another format, or its header is damaged.</exception>
    public static string? EngineOf(string path) =>
        File.Exists(Path.Combine(path, StoreFolder.HeaderName)) ? StoreFolder.Look(path).Header?.Shard?.Engine : null;

    /// <summary>The same for other runs than those of a profile.</summary>
    internal static MergedStore Run(
        IReadOnlyList<string> paths,
        string target,
        IRunner runner,
        string code,
        Func<Profile, Round> roundOf,
        ResultStore? earlier = null)
    {
        RequireNew(target);
        if (paths.GroupBy(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{twice.First()} is named twice.");
        }

        var folders = new List<StoreFolder>();
        try
        {
            foreach (var path in paths)
            {
                folders.Add(StoreFolder.Take(path, create: false));
            }

            var first = RequireShardsOfOneRun(folders, code);
            var keys = new RunKeys(runner, first.Engine, code);
            var contents = folders.ToDictionary(
                folder => folder.Header!.Shard!.Index,
                folder => (Folder: folder, Results: StoreContent.Read(folder.Segments).Of(code)));
            var round = roundOf(Profile.Named(first.Profile));
            if (round.Digest() != first.Round)
            {
                throw new InvalidDataException(
                    $"{folders[0].Path} holds shares of another round than the one that follows "
                        + $"{(earlier is null ? "an empty store" : earlier.Path)}: name the store that they were made beyond with --from.");
            }

            IReadOnlyList<StoreRecord> records = [.. earlier?.Records ?? [], .. Collect(round.Runs, keys, contents, first, earlier)];
            OutputFolder.Write(target, StoreFolder.HeaderName, folder =>
            {
                StoreFolder.WriteHeader(folder, new StoreHeader(StoreFolder.Format, null));
                using var file = new FileStream(Path.Combine(folder, StoreFolder.SegmentName(1)), FileMode.CreateNew);
                foreach (var record in records)
                {
                    file.Write(record.ToLine());
                }

                file.Flush(flushToDisk: true);
            });
            return new MergedStore(first.Profile, first.Engine, first.Count, records.Count);
        }
        finally
        {
            folders.ForEach(folder => folder.Dispose());
        }
    }

    private static void RequireNew(string target)
    {
        OutputFolder.RequireWritable(target, StoreFolder.HeaderName);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new IOException($"{target} is a result store already; name a new folder for the merged one.");
        }
    }

    private static ShardIdentity RequireShardsOfOneRun(List<StoreFolder> folders, string code)
    {
        foreach (var folder in folders)
        {
            if (folder.Header?.Shard is not { } shard)
            {
                throw new InvalidDataException($"{folder.Path} holds no share of a run; merge joins stores that reproduce --shard made.");
            }

            if (shard.Code != code)
            {
                throw new InvalidDataException(
                    $"{folder.Path} was made by other code ({CodeVersion.Abbreviate(shard.Code)}; this is {CodeVersion.Abbreviate(code)}); merge it with the "
                        + $"program that made it.");
            }
        }

        var first = folders[0].Header!.Shard!;
        foreach (var folder in folders.Skip(1))
        {
            if (folder.Header!.Shard! with { Index = first.Index } != first)
            {
                throw new InvalidDataException(
                    $"{folder.Path} holds {folder.Header.Shard}, but {folders[0].Path} holds {first}: these are not shares of one run.");
            }
        }

        if (folders.GroupBy(folder => folder.Header!.Shard!.Index).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{string.Join(" and ", twice.Select(folder => folder.Path))} hold the same share, {twice.Key}/{first.Count}.");
        }

        var missing = Enumerable.Range(1, first.Count).Except(folders.Select(folder => folder.Header!.Shard!.Index)).ToArray();
        return missing.Length == 0
            ? first
            : throw new InvalidDataException(
                $"Of the {first.Count} shares of profile {first.Profile} there is missing: "
                    + $"{string.Join(", ", missing.Select(index => new Shard(index, first.Count)))}.");
    }

    private static IReadOnlyList<StoreRecord> Collect(
        IReadOnlyList<(Condition Condition, ulong Seed)> runs,
        RunKeys keys,
        Dictionary<int, (StoreFolder Folder, IReadOnlyDictionary<string, RunResult> Results)> contents,
        ShardIdentity first,
        ResultStore? earlier)
    {
        var found = new Dictionary<(Condition Condition, ulong Seed), StoreRecord>();
        foreach (var (index, (folder, results)) in contents.OrderBy(content => content.Key))
        {
            var shard = new Shard(index, first.Count);
            var share = shard.Of(runs);
            foreach (var (run, key) in share.AsParallel().AsOrdered().Select(run => (run, Key: keys.Of(run.Condition.Settings, run.Seed))))
            {
                if (results.TryGetValue(key, out var result))
                {
                    found.Add(run, new StoreRecord(keys.Code, key, result));
                }
            }

            var left = share.Count(run => !found.ContainsKey(run));
            if (left > 0)
            {
                throw new InvalidDataException(
                    $"{folder.Path} is not finished: {left} of {share.Count} runs are missing. Go on with: cslrepro reproduce --profile {first.Profile} "
                        + $"--engine {first.Engine} --shard {shard} --store {folder.Path}{(earlier is null ? "" : $" --from {earlier.Path}")}");
            }
        }

        // In the order of the plan, so that the merged store is the same whatever order runs finished in.
        return [.. runs.Select(run => found[run])];
    }
}
