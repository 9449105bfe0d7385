using System.CommandLine;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Cli.Commands;

/// <summary>
/// The options of a command that makes many runs: they may be kept, divided among machines and joined, and what comes of them goes to a folder.
/// </summary>
/// <param name="runs">What the runs are called, such as "trials".</param>
/// <param name="files">What the folder gets.</param>
/// <param name="share">What a share is.</param>
internal sealed class DividedRuns(string runs, string files, string share)
{
    private readonly Option<string?> folder = new("--out") { Description = $"Folder for the result: {files}. An earlier result there is replaced." };

    private readonly Option<string[]> from = new("--from")
    {
        Description = $"A store of a share, whose {runs} are not made again; may be given several times.",
    };

    private readonly Option<int> threads = CommonOptions.Threads($"{char.ToUpperInvariant(runs[0])}{runs[1..]} that are made at once");
    private readonly StoreOptions stores = new(share);

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(threads);
        command.Add(stores.Store);
        command.Add(stores.Fresh);
        command.Add(stores.Shard);
        command.Add(from);
    }

    /// <summary>The share that was asked for, or null.</summary>
    /// <exception cref="BadInputException">There is no such share, or it has no store to go to.</exception>
    public Shard? ShareOf(ParseResult parsed) => stores.ShardOf(parsed);

    /// <summary>The folder that the result goes to, or null if none was asked for; checked before any work is done.</summary>
    /// <param name="whole">What a share is not, such as "search".</param>
    /// <param name="requireWritable">Checks that the folder can be written.</param>
    /// <exception cref="BadInputException">A share was asked for as well, or the folder cannot be used.</exception>
    public string? FolderOf(ParseResult parsed, string whole, Action<string> requireWritable)
    {
        if (ShareOf(parsed) is not null)
        {
            CommonOptions.Refuse(parsed, $"a share, which is no whole {whole}", folder, from);
        }

        if (parsed.GetValue(folder) is not { } path)
        {
            return null;
        }

        Require.WritableFolder(folder.Name, path);
        requireWritable(path);
        return path;
    }

    /// <summary>Does work with a scheduler that finds what the stores hold, and shows its progress.</summary>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="error">Gets the progress.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="BadInputException">A store cannot be used.</exception>
    public async Task<TResult> DoAsync<TResult>(
        ParseResult parsed, TextWriter error, Func<RunScheduler, IProgress<RunProgress>, TResult> work, CancellationToken cancellation)
    {
        var workers = CommonOptions.Threads(parsed, threads);
        var trainer = Engines.Trainer(Engines.Names[0]);
        using var earlier = new EarlierRuns(trainer, parsed.GetValue(from) ?? []);
        using var store = stores.Open(parsed, trainer, null, error);
        var scheduler = new RunScheduler(earlier, workers, store);
        return await RunDisplay.ShowAsync(error, progress => Task.Run(() => work(scheduler, progress), cancellation)).ConfigureAwait(false);
    }
}
