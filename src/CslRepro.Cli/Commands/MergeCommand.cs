using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
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
        var command = new TaughtCommand(
            "merge",
            "Join the stores of all shares of a run into one, from which the report is made.",
            ("Two shares, which may run on two machines:", "reproduce --profile smoke --shard 1/2 --store shard-1"),
            ("", "reproduce --profile smoke --shard 2/2 --store shard-2"),
            ("The store of the whole run, and its report:", "merge --out merged shard-1 shard-2"),
            ("", "reproduce --profile smoke --store merged --out report"));
        command.Add(stores);
        command.Add(target);
        command.SetAction((parsed, _) => Task.Run(() =>
        {
            var path = parsed.GetRequiredValue(target);
            Require.WritableFolder(target.Name, path);
            var merged = StoreMerge.Run(
                parsed.GetRequiredValue(stores), path, ClaimCatalogue.Study, Engines.Trainer(Engines.Names[0]), InstanceTrainer.CodeVersion);
            output.WriteLine($"{path}: {merged.Runs} runs of {merged.Shards} shares.");
            output.WriteLine($"Report: cslrepro reproduce --profile {merged.Profile} --engine {merged.Engine} --store {path} --out report");
            return ExitCodes.Success;
        }));
        return command;
    }
}
