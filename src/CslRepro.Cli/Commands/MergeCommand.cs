using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro merge`: joins the stores of all shares of a run.</summary>
internal static class MergeCommand
{
    public static Command Create(TextWriter output)
    {
        var stores = new Argument<string[]>("DIR")
        {
            Description = "The stores that reproduce --shard made, one for each share.",
            Arity = ArgumentArity.OneOrMore,
        };
        var target = new Option<string>("--out") { Description = "Folder for the joined store; it must be new or empty.", Required = true };
        var from = new Option<string?>("--from") { Description = "The merged store that the shares were made beyond; none in the first round." };
        var command = new TaughtCommand(
            "merge",
            "Join the stores of all shares of a run into one, from which the report is made.",
            ("Two shares, which may run on two machines:", "reproduce --profile smoke --shard 1/2 --store shard-1"),
            ("", "reproduce --profile smoke --shard 2/2 --store shard-2"),
            ("The store of the whole run, and its report:", "merge --out merged shard-1 shard-2"),
            ("", "reproduce --profile smoke --store merged --out report"));
        command.Add(stores);
        command.Add(target);
        command.Add(from);
        command.SetAction((parsed, _) => Task.Run(() =>
        {
            var path = parsed.GetRequiredValue(target);
            Require.WritableFolder(target.Name, path);
            var shares = parsed.GetRequiredValue(stores);
            var trainer = Engines.Trainer(StoreMerge.EngineOf(shares[0]) ?? Engines.Names[0]);
            MergedStore merged;
            using (var earlier = StoreOptions.OpenEarlier(parsed.GetValue(from), trainer))
            {
                merged = StoreMerge.Run(shares, path, ClaimCatalogue.Study, trainer, InstanceTrainer.CodeVersion, earlier);
            }

            output.WriteLine($"{path}: {merged.Runs} runs of {merged.Shards} shares{(parsed.GetValue(from) is { } before ? $" and of {before}" : "")}.");
            PrintNext(output, path, merged, trainer);
            output.WriteLine($"Report: cslrepro reproduce --profile {merged.Profile} --engine {merged.Engine} --store {path} --out report");
            return ExitCodes.Success;
        }));
        return command;
    }

    private static void PrintNext(TextWriter output, string path, MergedStore merged, InstanceTrainer trainer)
    {
        using var store = ResultStore.OpenToRead(path, new RunKeys(trainer, trainer.Engine, InstanceTrainer.CodeVersion));
        var next = Round.Next(ClaimCatalogue.Study, Profile.Named(merged.Profile), new RunScheduler(trainer, Environment.ProcessorCount, store));
        output.WriteLine(next.Runs.Count == 0
            ? "No claim needs a further look."
            : $"{next.Claims} claims need a further look, {next.Runs.Count} runs: cslrepro reproduce --profile {merged.Profile} --engine {merged.Engine} "
                + $"--from {path} --shard i/k --store ..., then merge with --from {path}; or go on from {path} on one machine.");
    }
}
