using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Multiverse;
using CslRepro.Figures.Multiverse;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Reports.Multiverse;
using CslRepro.Reports.Tables;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro multiverse`: the headline claims under every combination of what the paper leaves open.</summary>
internal static class MultiverseCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var claims = new Option<string[]>("--claim")
        {
            Description = $"Compute the numbers of this claim: {AllOfThem} lists those there are; may be given several times. [default: the headline claims]",
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"Seeds of each training, 2 ... {JointTest.MostSeeds}."),
            DefaultValueFactory = _ => PaperMultiverse.Seeds,
        };
        var open = new Option<string[]>("--choice")
        {
            Description = "Leave this choice open, and no other that is not named as well: its name as --choices prints it; numbers that do not "
                + "hang on it are left out. [default: all]",
        };
        var choices = new Option<bool>("--choices") { Description = "Print the choices and the numbers, and compute nothing." };
        var parts = PaperMultiverse.Parts.Where(part => part != PaperMultiverse.Headline)
            .Select(part => (Part: part, Option: new Option<bool>("--" + part.Name) { Description = $"Beside the headline claims, compute {part.Title}." }))
            .ToArray();
        var divided = new DividedRuns(
            "trainings",
            "multiverse.json, specifications.csv, multiverse.md, figures",
            "Make only the i-th of k shares of the trainings, written i/k.");
        var command = new TaughtCommand(
            "multiverse",
            "Compute the headline claims under every combination of what the paper leaves open.",
            ("A first look, which takes some seconds:", "multiverse --claim perf-lstm-lowest-exact --choice lstm-order --choice esn-sparsity --seeds 4"),
            ("The registered multiverse, which may be stopped and goes on where it was:", "multiverse --store runs --out multiverse"),
            ("Two shares, and the whole from both:", "multiverse --shard 1/2 --store share-1"),
            ("", "multiverse --shard 2/2 --store share-2"),
            ("", "multiverse --from share-1 --from share-2 --out multiverse"),
            ("What is left open, and which numbers hang on it:", "multiverse --choices"));
        command.Add(claims);
        command.Add(open);
        command.Add(seeds);
        foreach (var (_, option) in parts)
        {
            command.Add(option);
        }

        command.Add(choices);
        divided.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = (parsed.GetValue(claims) ?? []).Distinct().Select(Checked).ToArray();
            MultiverseQuantity[] quantities = chosen.Length > 0
                ? [.. PaperMultiverse.Quantities.Where(quantity => chosen.Contains(quantity.Claim))]
                :
                [
                    .. PaperMultiverse.Headline.Quantities,
                    .. parts.Where(item => parsed.GetValue(item.Option)).SelectMany(item => item.Part.Quantities),
                ];
            var named = (parsed.GetValue(open) ?? []).Distinct().Select(name => CheckedChoice(name, quantities)).ToArray();
            var plan = new MultiversePlan(
                named.Length == 0
                    ? quantities
                    : [.. quantities.Where(quantity => quantity.Choices.Any(choice => named.Contains(choice.Name))).Select(quantity => quantity.Among(named))],
                PaperMultiverse.FirstSeed,
                Require.Range(parsed, seeds, value => value is >= 2 and <= JointTest.MostSeeds, $"2 ... {JointTest.MostSeeds}"))
            {
                Share = divided.ShareOf(parsed),
            };
            if (parsed.GetValue(choices))
            {
                output.Write(MultiverseText.Of(plan));
                return ExitCodes.Success;
            }

            var folder = divided.FolderOf(parsed, "multiverse", MultiverseFolder.RequireWritable);
            if (plan.Share is { } share)
            {
                var made = await divided.DoAsync(
                    parsed, error, (scheduler, progress) => MultiverseRun.Make(plan, scheduler, progress, cancellation), cancellation)
                    .ConfigureAwait(false);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Share {share.Index} of {share.Count}: {made} trainings. The whole is computed from all shares with --from."));
                return ExitCodes.Success;
            }

            var result = await divided.DoAsync(
                parsed, error, (scheduler, progress) => MultiverseRun.Run(plan, scheduler, progress, cancellation), cancellation)
                .ConfigureAwait(false);
            output.Write(ConsoleDialect.Instance.Table(MultiverseColumns.Curves, result.Curves));
            output.WriteLine("What hangs on each choice, whatever the others are:");
            output.Write(ConsoleDialect.Instance.Table(MultiverseColumns.Effects, MultiverseColumns.EffectsOf(result)));
            if (folder is not null)
            {
                MultiverseFolder.Write(folder, result, MultiverseFigures.Of(result));
                output.WriteLine($"Result: {Path.Combine(folder, MultiverseFolder.ResultName)}");
            }

            return ExitCodes.Success;
        });
        return command;

        string CheckedChoice(string name, IEnumerable<MultiverseQuantity> quantities)
        {
            var names = quantities.SelectMany(quantity => quantity.Choices).Select(choice => choice.Name).Distinct().ToArray();
            return names.Contains(name) ? name : throw new BadInputException($"{open.Name} {name}: must be one of {string.Join(", ", names)}.");
        }

        string Checked(string id) => Claims.Contains(id)
            ? id
            : throw new BadInputException(
                $"{claims.Name} {id}: the multiverse has no number of it{Suggestion.For(id, Claims)} {AllOfThem} lists those that it has.");
    }

    private static string AllOfThem { get; } =
        "multiverse --choices" + string.Concat(PaperMultiverse.Parts.Where(part => part != PaperMultiverse.Headline).Select(part => " --" + part.Name));

    private static IReadOnlyList<string> Claims { get; } = [.. PaperMultiverse.Quantities.Select(quantity => quantity.Claim).Distinct()];
}
