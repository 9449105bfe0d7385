using System.CommandLine;
using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Figures.Search;
using CslRepro.Harness.Store;
using CslRepro.Reports.Tables;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro tune`: searches settings for every kind of network with the same effort.</summary>
internal static class TuneCommand
{
    private const double Giga = 1e9;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var models = new Option<string[]>("--model")
        {
            Description = $"Search for this kind of network: {string.Join(", ", SearchSpaces.All.Select(space => space.Name))}; may be given several times. "
                + "[default: all]",
        };
        var objects = new Option<int[]>("--objects")
        {
            Description = "Search on corpora of so many objects; may be given several times. [default: 4, 8, 15, 25, 50]",
        };
        var budget = new Option<double>("--budget")
        {
            Description = "What each kind of network may spend on each number of objects, in 10⁹ multiply-adds.",
            DefaultValueFactory = _ => SearchPlan.RegisteredBudget / Giga,
        };
        var trials = new Option<int?>("--trials") { Description = "At most so many trials for each kind of network and number of objects." };
        var space = new Option<bool>("--space") { Description = "Print what is searched, and search nothing." };
        var divided = new DividedRuns(
            "trials",
            "search.json, trials.csv, chosen.txt, figures",
            "Search only the i-th of k shares of the kinds of network and numbers of objects, written i/k.");
        var command = new TaughtCommand(
            "tune",
            "Search settings for every kind of network with the same effort, on validation sentences.",
            ("A first look, which takes about a minute:", "tune --trials 4 --objects 4"),
            ("The registered search, which may be stopped and goes on where it was:", "tune --store runs --out search"),
            ("Two shares, and the whole from both:", "tune --shard 1/2 --store share-1"),
            ("", "tune --shard 2/2 --store share-2"),
            ("", "tune --from share-1 --from share-2 --out search"),
            ("What is searched:", "tune --space"));
        command.Add(models);
        command.Add(objects);
        command.Add(budget);
        command.Add(trials);
        command.Add(space);
        divided.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = new SearchPlan
            {
                Spaces = parsed.GetValue(models) is { Length: > 0 } names ? [.. names.Distinct().Select(SearchSpaces.Named)] : SearchSpaces.All,
                Objects = parsed.GetValue(objects) is { Length: > 0 } numbers ? [.. numbers.Distinct().Select(Checked)] : new SearchPlan().Objects,
                Budget = Math.Max(1, (long)(Giga * Require.Range(parsed, budget, value => value is > 0 and <= 1e9, "above 0, and at most 10⁹"))),
                Trials = Require.Range(parsed, trials, value => value >= 1, "1 or more") ?? int.MaxValue,
                Share = divided.ShareOf(parsed),
            };
            if (parsed.GetValue(space))
            {
                PrintSpaces(output, plan);
                return ExitCodes.Success;
            }

            if (plan is { Share: { } share, Cells.Count: 0 })
            {
                throw Nothing(share, (plan with { Share = null }).Cells.Count);
            }

            var folder = divided.FolderOf(parsed, "search", SearchFolder.RequireWritable);
            var result = await divided.DoAsync(
                parsed, error, (scheduler, progress) => EqualEffortSearch.Run(plan, scheduler, progress, cancellation), cancellation)
                .ConfigureAwait(false);
            PrintResult(output, result);
            if (folder is not null)
            {
                SearchFolder.Write(folder, result);
                output.WriteLine($"Result: {Path.Combine(folder, SearchFolder.ResultName)}");
            }

            return ExitCodes.Success;
        });
        return command;

        int Checked(int value) => value is >= Language.MinObjects and <= Language.MaxObjects
            ? value
            : throw new BadInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{objects.Name} {value}: must be {Language.MinObjects} ... {Language.MaxObjects}, the sizes of the paper's corpora."));
    }

    // Shares beyond the last search have none; found out later, a store would have been made for nothing.
    private static BadInputException Nothing(Shard share, int searches) => new(
        $"--shard {share}: that share has nothing to search. A kind of network on a number of objects is one search; "
            + (searches == 1 ? $"what is asked for is one alone, that of share 1/{share.Count}."
                : $"what is asked for are {searches}, one for each of the shares 1/{share.Count} to {searches}/{share.Count}."));

    private static void PrintSpaces(TextWriter output, SearchPlan plan)
    {
        foreach (var space in plan.Spaces)
        {
            output.WriteLine($"{space.Title}:");
            foreach (var searched in space.Settings)
            {
                output.WriteLine($"  {searched.Option.Name,-18} {searched.Distribution}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Each kind of network on each of {string.Join(", ", plan.Objects)} objects: {plan.Budget / Giga} 10⁹ multiply-adds, "
                + $"seeds from {SearchPlan.FirstSeed} on, an end after {SearchPlan.Stop.Patience} passes without a better one on the validation sentences."));
    }

    private static void PrintResult(TextWriter output, SearchResult result)
    {
        output.Write(ConsoleDialect.Instance.Table(SearchColumns.Best, result.Cells));
        output.WriteLine(
            "Expected effort until the valid error on the validation sentences is at most so large, in 10⁹ multiply-adds, with its 95 % interval:");
        output.Write(ConsoleDialect.Instance.Table(SearchColumns.Effort(trial => trial.ValidError), result.Cells));
        output.WriteLine("Until the exact error is:");
        output.Write(ConsoleDialect.Instance.Table(SearchColumns.Effort(trial => trial.ExactError), result.Cells));
        output.WriteLine("The cheapest training, without its search, whose exact error is at most so large, in 10⁹ multiply-adds:");
        output.Write(ConsoleDialect.Instance.Table(SearchColumns.Cheapest(trial => trial.ExactError), result.Cells));
        var esn = result.Cells.Where(cell => cell.Cell.Space == SearchSpaces.Esn).ToArray();
        var others = result.Cells.Except(esn).ToArray();
        if (esn.Length > 0 && others.Length > 0 && others.All(cell => esn.Any(other => other.Cell.Objects == cell.Cell.Objects)))
        {
            output.WriteLine(
                "The effort from which on the best trial is expected to be better than that of the ESN with the same effort, in 10⁹ multiply-adds:");
            output.Write(ConsoleDialect.Instance.Table(SearchColumns.LeadOver(esn), others));
        }

        output.WriteLine("The best settings:");
        foreach (var cell in result.Cells)
        {
            output.WriteLine($"  cslrepro {cell.CommandLine}");
        }
    }
}
