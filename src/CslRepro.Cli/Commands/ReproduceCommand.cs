using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using CslRepro.Reports.Tables;
using Spectre.Console;
using Profile = CslRepro.Harness.Profile;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro reproduce`: trains, judges, prints the table of verdicts and writes the report.</summary>
internal static class ReproduceCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var profile = new Option<string>("--profile")
        {
            Description = "How much is granted to each claim: smoke (a few minutes in all) or standard (one or two hours).",
            DefaultValueFactory = _ => Profile.Smoke.Name,
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the report: results.json, report.md, index.html, figures. An earlier report there is replaced.",
        };
        var claims = new Option<string[]>("--claim")
        {
            Description = "Decide only this claim; may be given several times.",
        };
        var threads = CommonOptions.Threads("Instances that are trained at once");
        var engine = CommonOptions.Engine();
        var timed = new Option<bool>("--timed") { Description = "Measure durations too. They decide nothing; the machine should do nothing else." };
        var multiverse = new Option<bool>("--multiverse")
        {
            Description = "Draw each claim under all combinations of choices too (see cslrepro multiverse), which takes longer than deciding all claims.",
        };
        var minutes = new Option<double?>("--minutes")
        {
            Description = "Stop after so many minutes; what is not decided by then says so, and with --store the same command goes on.",
        };
        var pilot = new Option<bool>("--pilot")
        {
            Description = "Look at seeds 0 to 999, on which rules are found; such verdicts decide nothing.",
        };
        var json = new Option<bool>("--json") { Description = "Print results.json instead of the table." };
        var stores = new StoreOptions();
        var command = new TaughtCommand(
            "reproduce",
            "Decide the paper's claims on real training runs.",
            ("What a few minutes decide, in a table that fills:", "reproduce"),
            ("All claims, with figures:", "reproduce --profile standard --out report"),
            ("A long run that may be stopped and goes on where it was:", "reproduce --profile standard --store runs --minutes 60 --out report"),
            ("One claim, for programs:", $"reproduce --claim {ClaimCatalogue.All[0].Id} --json"));
        command.Add(profile);
        command.Add(folder);
        command.Add(claims);
        command.Add(threads);
        command.Add(engine);
        command.Add(timed);
        command.Add(multiverse);
        command.Add(minutes);
        command.Add(pilot);
        stores.AddTo(command);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = Profile.Named(parsed.GetValue(profile)!);
            var trainer = Engines.Trainer(parsed.GetValue(engine)!);
            IReadOnlyList<Claim> asked = [.. (parsed.GetValue(claims) ?? []).Select(ClaimCatalogue.Study.Named)];
            var workers = CommonOptions.Threads(parsed, threads);
            var shard = stores.ShardOf(parsed);
            if (shard is not null)
            {
                CommonOptions.Refuse(parsed, "a share, which has no verdicts", folder, claims, timed, multiverse, minutes, pilot, json);
            }

            if (parsed.GetValue(folder) is null)
            {
                CommonOptions.Refuse(parsed, "a run without --out, which draws nothing", multiverse);
            }

            if (asked.Count > 0)
            {
                CommonOptions.Refuse(parsed, "single claims; see cslrepro multiverse --claim", multiverse);
            }

            if (parsed.GetValue(pilot))
            {
                CommonOptions.Refuse(parsed, "a pilot, whose report would show other seeds", folder);
            }

            if (parsed.GetValue(folder) is { } path)
            {
                Require.WritableFolder(folder.Name, path);
                OutputFolder.RequireWritable(path, ReportFolder.Marker);
            }

            if (shard is { } share)
            {
                await ShareRun.RunAsync(parsed, stores, chosen, share, trainer, workers, output, error, cancellation).ConfigureAwait(false);
                return ExitCodes.Success;
            }

            using var interruption = Interruption(parsed.GetValue(minutes), minutes.Name);
            using var store = stores.Open(parsed, trainer, null, error);
            var quiet = parsed.GetValue(json);
            var display = quiet ? null : new VerdictDisplay(error);
            var options = new ReproductionOptions(chosen, new RunScheduler(trainer, workers, store))
            {
                Claims = asked,
                MeasuresTimes = parsed.GetValue(timed),
                RunsExtras = parsed.GetValue(multiverse),
                IsPilot = parsed.GetValue(pilot),
                RunsPlans = parsed.GetValue(folder) is not null,
                Interruption = interruption.Token,
                Claimed = display,
            };
            var reproduction = await Reproduction.RunAsync(ClaimCatalogue.Study, options, display, cancellation).ConfigureAwait(false);
            display?.Clear();
            if (quiet)
            {
                output.Write(ResultsDocument.From(reproduction).ToJson());
            }
            else
            {
                PrintTable(output, reproduction);
            }

            if (parsed.GetValue(folder) is { } target)
            {
                ReportFolder.Write(target, reproduction, FigureCatalogue.All);
                if (!quiet)
                {
                    output.WriteLine($"Report: {Path.Combine(target, "index.html")}");
                }
            }

            return parsed.GetValue(pilot) || reproduction.Reports.All(report => report.IsAcceptable) ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static CancellationTokenSource Interruption(double? minutes, string name) => minutes switch
    {
        null => new CancellationTokenSource(),
        > 0 and <= 1e6 => new CancellationTokenSource(TimeSpan.FromMinutes(minutes.Value)),
        _ => throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{name} is {minutes}; it must be above 0, and at most a million.")),
    };

    private static IReadOnlyList<Column<ClaimRecord>> VerdictColumns { get; } =
        [ClaimColumns.Id(_ => null), ClaimColumns.Observation, ClaimColumns.Explanation, ClaimColumns.Paper, ClaimColumns.SummaryOrWhyOpen];

    private static void PrintTable(TextWriter output, Reproduction reproduction)
    {
        output.Write(ConsoleDialect.Instance.Table(VerdictColumns, reproduction.Reports.Select(ClaimRecord.From)));
        output.WriteLine(string.Join(
            ", ",
            Enum.GetValues<Observation>()
                .Select(observation => (observation, Count: reproduction.Reports.Count(report => report.Verdict.Observation == observation)))
                .Where(item => item.Count > 0)
                .Select(item => $"{item.Count} {item.observation.InWords()}"))
            + $"; profile {reproduction.Evidence.Profile.Name}.");
    }
}
