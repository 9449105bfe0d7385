using System.CommandLine;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Cli.Commands;

/// <summary>The options of `reproduce` that keep finished runs and divide them.</summary>
internal sealed class StoreOptions(
    string shard = "Make only the i-th of k equal shares of the runs that the profile's next looks need, written i/k; `merge` joins their stores.")
{
    public Option<string?> Store { get; } = new("--store")
    {
        Description = "Folder that keeps finished runs: the same command goes on from there after a stop or a kill.",
    };

    public Option<bool> Fresh { get; } = new("--fresh") { Description = "Start over: results that the store holds are not used from now on." };

    public Option<string?> Shard { get; } = new("--shard")
    {
        Description = shard,
    };

    public Option<string?> From { get; } = new("--from")
    {
        Description = "With --shard: the merged store of the rounds before, beyond which the runs are.",
    };

    public void AddTo(Command command)
    {
        command.Add(Store);
        command.Add(Fresh);
        command.Add(Shard);
        command.Add(From);
    }

    /// <summary>The share that was asked for, or null.</summary>
    /// <exception cref="BadInputException">There is no such share, or it has no store to go to.</exception>
    public Shard? ShardOf(ParseResult parsed)
    {
        var hasStore = parsed.GetValue(Store) is not null;
        if (!hasStore && parsed.GetValue(Fresh))
        {
            throw new BadInputException($"{Fresh.Name} needs {Store.Name} DIR: without a store everything is fresh.");
        }

        if (parsed.GetValue(Shard) is not { } text)
        {
            return parsed.GetValue(From) is null
                ? null
                : throw new BadInputException($"{From.Name} goes with {Shard.Name}; a whole run goes on from its {Store.Name}.");
        }

        if (!hasStore)
        {
            throw new BadInputException($"{Shard.Name} {text} needs {Store.Name} DIR, where its results go.");
        }

        try
        {
            return Harness.Store.Shard.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new BadInputException($"{Shard.Name}: {exception.Message}");
        }
    }

    /// <summary>Opens the merged store of the rounds before; null if there is none.</summary>
    /// <exception cref="IOException">It is not there, or no store.</exception>
    public ResultStore? OpenEarlier(ParseResult parsed, IRunner runner) => OpenEarlier(parsed.GetValue(From), runner);

    /// <inheritdoc cref="OpenEarlier(ParseResult, IRunner)"/>
    public static ResultStore? OpenEarlier(string? path, IRunner runner) =>
        path is null ? null : ResultStore.OpenToRead(path, new RunKeys(runner, runner.Engine, InstanceTrainer.CodeVersion));

    /// <summary>Opens the store that was asked for, and says what is in it; null if none was asked for.</summary>
    /// <exception cref="BadInputException">The folder cannot be used.</exception>
    public ResultStore? Open(ParseResult parsed, IRunner runner, ShardIdentity? identity, TextWriter error)
    {
        if (parsed.GetValue(Store) is not { } path)
        {
            return null;
        }

        Require.WritableFolder(Store.Name, path);
        var store = ResultStore.Open(path, new RunKeys(runner, runner.Engine, InstanceTrainer.CodeVersion), identity, parsed.GetValue(Fresh));
        error.WriteLine(
            $"Store {path}: {store.Count} results of this code."
            + (store.OfOtherCode > 0 ? $" {store.OfOtherCode} of other code are left alone." : "")
            + (store.Damaged > 0 ? $" {store.Damaged} damaged records are made again." : "")
            + $" After a stop the same command goes on from there{(parsed.GetValue(Fresh) ? $", without {Fresh.Name}" : "")}.");
        return store;
    }
}
