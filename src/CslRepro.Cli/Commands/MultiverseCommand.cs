using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Multiverse;
using CslRepro.Figures.Multiverse;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.Reports.Multiverse;
using CslRepro.Reports.Tables;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro multiverse`: the headline claims under every combination of what the paper leaves open.</summary>
internal static class MultiverseCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var ids = string.Join(", ", Claims);
        var claims = new Option<string[]>("--claim")
        {
            Description = $"Compute the numbers of this claim: {ids}; may be given several times. [default: all]",
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"Seeds of each training, 2 ... {JointTest.MostSeeds}."),
            DefaultValueFactory = _ => HeadlineMultiverse.Seeds,
        };
        var open = new Option<string[]>("--choice")
        {
            Description = "Leave this choice open, and no other that is not named as well: its name as --choices prints it. [default: all]",
        };
        var choices = new Option<bool>("--choices") { Description = "Print the choices and the numbers, and compute nothing." };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the result: multiverse.json, specifications.csv, multiverse.md, figures. An earlier result there is replaced.",
        };
        var from = new Option<string[]>("--from") { Description = "A store of a share, whose trainings are not made again; may be given several times." };
        var threads = CommonOptions.Threads("Trainings that are made at once");
        var stores = new StoreOptions("Make only the i-th of k shares of the trainings, written i/k.");
        var command = new TaughtCommand(
            "multiverse",
            "Compute the headline claims under every combination of what the paper leaves open.",
            ("A first look, which takes about a minute:", "multiverse --claim perf-lstm-lowest-exact --choice lstm-order --choice esn-sparsity --seeds 4"),
            ("The registered multiverse, which may be stopped and goes on where it was:", "multiverse --store runs --out multiverse"),
            ("Two shares, and the whole from both:", "multiverse --shard 1/2 --store share-1"),
            ("", "multiverse --shard 2/2 --store share-2"),
            ("", "multiverse --from share-1 --from share-2 --out multiverse"),
            ("What is left open, and which numbers hang on it:", "multiverse --choices"));
        command.Add(claims);
        command.Add(open);
        command.Add(seeds);
        command.Add(choices);
        command.Add(folder);
        command.Add(threads);
        command.Add(stores.Store);
        command.Add(stores.Fresh);
        command.Add(stores.Shard);
        command.Add(from);
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = (parsed.GetValue(claims) ?? []).Distinct().Select(Checked).ToArray();
            var quantities = HeadlineMultiverse.Registered.Quantities
                .Where(quantity => chosen.Length == 0 || chosen.Contains(quantity.Claim)).ToArray();
            var named = (parsed.GetValue(open) ?? []).Distinct().Select(name => CheckedChoice(name, quantities)).ToArray();
            var plan = new MultiversePlan(
                [.. quantities.Select(quantity => named.Length == 0 ? quantity : quantity.Among(named))],
                HeadlineMultiverse.FirstSeed,
                Require.Range(parsed, seeds, value => value is >= 2 and <= JointTest.MostSeeds, $"2 ... {JointTest.MostSeeds}"))
            {
                Share = stores.ShardOf(parsed),
            };
            if (parsed.GetValue(choices))
            {
                output.Write(MultiverseText.Of(plan));
                return ExitCodes.Success;
            }

            var workers = CommonOptions.Threads(parsed, threads);
            if (plan.Share is not null)
            {
                CommonOptions.Refuse(parsed, "a share, which is no whole multiverse", folder, from);
            }

            if (parsed.GetValue(folder) is { } path)
            {
                Require.WritableFolder(folder.Name, path);
                MultiverseFolder.RequireWritable(path);
            }

            var trainer = Engines.Trainer(Engines.Names[0]);
            using var earlier = new EarlierRuns(trainer, parsed.GetValue(from) ?? []);
            using var store = stores.Open(parsed, trainer, null, error);
            var scheduler = new RunScheduler(earlier, workers, store);
            if (plan.Share is { } share)
            {
                var made = await RunDisplay.ShowAsync(
                    error, progress => Task.Run(() => MultiverseRun.Make(plan, scheduler, progress, cancellation), cancellation)).ConfigureAwait(false);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Share {share.Index} of {share.Count}: {made} trainings. The whole is computed from all shares with --from."));
                return ExitCodes.Success;
            }

            var result = await RunDisplay.ShowAsync(
                error, progress => Task.Run(() => MultiverseRun.Run(plan, Profile.Full, scheduler, progress, cancellation), cancellation))
                .ConfigureAwait(false);
            output.Write(ConsoleDialect.Instance.Table(MultiverseColumns.Curves, result.Curves));
            output.WriteLine("What hangs on each choice, whatever the others are:");
            output.Write(ConsoleDialect.Instance.Table(MultiverseColumns.Effects, MultiverseColumns.EffectsOf(result)));
            if (parsed.GetValue(folder) is { } target)
            {
                MultiverseFolder.Write(target, result, MultiverseFigures.Of(result));
                output.WriteLine($"Result: {Path.Combine(target, MultiverseFolder.ResultName)}");
            }

            return ExitCodes.Success;
        });
        return command;

        string CheckedChoice(string name, IEnumerable<MultiverseQuantity> quantities)
        {
            var names = quantities.SelectMany(quantity => quantity.Choices).Select(choice => choice.Name).Distinct().ToArray();
            return names.Contains(name) ? name : throw new BadInputException($"{open.Name} {name}: must be one of {string.Join(", ", names)}.");
        }

        string Checked(string id) => Claims.Contains(id) ? id : throw new BadInputException($"{claims.Name} {id}: must be one of {ids}.");
    }

    private static IReadOnlyList<string> Claims { get; } = [.. HeadlineMultiverse.Registered.Quantities.Select(quantity => quantity.Claim).Distinct()];
}
