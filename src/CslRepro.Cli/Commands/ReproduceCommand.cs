using System.CommandLine;
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
            Description = "How much is spent: smoke (a minute or two), standard (what `dotnet test` runs) or full (30 instances of everything).",
            DefaultValueFactory = _ => Profile.Standard.Name,
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
        var json = new Option<bool>("--json") { Description = "Print results.json instead of the table." };
        var stores = new StoreOptions();
        var command = new TaughtCommand(
            "reproduce",
            "Decide the paper's claims on real training runs.",
            ("Does everything run here? A minute or two; many claims stay undecided:", "reproduce --profile smoke --out report"),
            ("Enough instances for every claim to be decided:", "reproduce --out report"),
            ("A long run that may be stopped and goes on where it was:", "reproduce --profile full --store runs --out report"),
            ("One claim, for programs:", $"reproduce --claim {ClaimCatalogue.All[0].Id} --json"));
        command.Add(profile);
        command.Add(folder);
        command.Add(claims);
        command.Add(threads);
        command.Add(engine);
        command.Add(timed);
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
                CommonOptions.Refuse(parsed, "a share, which has no verdicts", folder, claims, timed, json);
            }

            if (parsed.GetValue(folder) is { } path)
            {
                Require.WritableFolder(folder.Name, path);
                OutputFolder.RequireWritable(path, ReportFolder.Marker);
            }

            using var store = stores.Open(parsed, trainer, chosen, shard, error);
            var options = new ReproductionOptions(chosen, new RunScheduler(trainer, workers, store)) { Claims = asked, MeasuresTimes = parsed.GetValue(timed) };
            if (shard is { } share)
            {
                await RunShareAsync(options, share, store!, output, error, cancellation).ConfigureAwait(false);
                return ExitCodes.Success;
            }

            var quiet = parsed.GetValue(json);
            var reproduction = quiet
                ? await Reproduction.RunAsync(ClaimCatalogue.Study, options, null, cancellation).ConfigureAwait(false)
                : await RunDisplay.ShowAsync(
                    error,
                    progress => Reproduction.RunAsync(ClaimCatalogue.Study, options, progress, cancellation)).ConfigureAwait(false);
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

            return reproduction.Reports.All(report => report.IsAcceptable(reproduction.Evidence.Profile)) ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static async Task RunShareAsync(
        ReproductionOptions options, Shard share, ResultStore store, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        Preflight.RequireOptimised(ClaimCatalogue.Study.Assemblies);
        var runs = share.Of(ClaimCatalogue.Study.AllRuns(options.Profile));
        var before = store.Count;
        await RunDisplay.ShowAsync(
            error,
            progress => Task.Run(() => options.Scheduler.Run($"share {share}", runs, progress, cancellation), cancellation)).ConfigureAwait(false);
        var made = store.Count - before;
        output.WriteLine($"Share {share} of profile {options.Profile.Name}: {runs.Count} runs, {made} made now, {runs.Count - made} found in {store.Path}.");
    }

    private static IReadOnlyList<Column<ClaimRecord>> VerdictColumns { get; } =
        [ClaimColumns.Id(_ => null), ClaimColumns.Observation, ClaimColumns.Explanation, ClaimColumns.Paper, ClaimColumns.Summary];

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
