using System.CommandLine;
using CslRepro.Claims;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Results;
using CslRepro.Claims.Verdicts;
using CslRepro.Figures.Report;
using Spectre.Console;
using Profile = CslRepro.Claims.Profile;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro reproduce`: trains, judges, prints the table of verdicts and writes the report.</summary>
internal static class ReproduceCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var profile = new Option<string>("--profile")
        {
            Description = "How much is spent: smoke (under a minute), standard (what `dotnet test` runs) or full (30 instances of everything).",
            DefaultValueFactory = _ => Profile.Standard.Name,
        };
        var folder = new Option<string?>("--out") { Description = "Folder for the report: results.json, report.md, index.html, figures. An earlier report there is replaced." };
        var claims = new Option<string[]>("--claim") { Description = "Decide only this claim; may be given several times. Its whole family is computed, since p-values are adjusted within families." };
        var threads = CommonOptions.Threads("Instances that are trained at once");
        var engine = CommonOptions.Engine();
        var json = new Option<bool>("--json") { Description = "Print results.json instead of the table." };
        var command = new TaughtCommand(
            "reproduce",
            "Decide the paper's claims on real training runs.",
            ("Does everything run here? Under a minute; many claims stay inconclusive:", "reproduce --profile smoke --out report"),
            ("Enough instances for every claim to be decided:", "reproduce --out report"),
            ("One claim, for programs:", $"reproduce --claim {ClaimCatalogue.All[0].Id} --json"));
        command.Add(profile);
        command.Add(folder);
        command.Add(claims);
        command.Add(threads);
        command.Add(engine);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ReproductionOptions(Profile.Named(parsed.GetValue(profile)!), Engines.Lstm(parsed.GetValue(engine)!), Engines.TimedPairs)
            {
                Claims = [.. (parsed.GetValue(claims) ?? []).Select(ClaimCatalogue.Named)],
                Threads = CommonOptions.Threads(parsed, threads),
            };
            if (parsed.GetValue(folder) is { } path)
            {
                Require.WritableFolder(folder.Name, path);
                OutputFolder.RequireWritable(path, ReportFolder.Marker);
            }

            var quiet = parsed.GetValue(json);
            var reproduction = quiet
                ? await Reproduction.RunAsync(options, null, cancellation).ConfigureAwait(false)
                : await RunWithProgressAsync(options, error, cancellation).ConfigureAwait(false);
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
                ReportFolder.Write(target, reproduction);
                if (!quiet)
                {
                    output.WriteLine($"Report: {Path.Combine(target, "index.html")}");
                }
            }

            return reproduction.Reports.All(report => report.IsAcceptable(reproduction.Evidence.Profile)) ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static async Task<Reproduction> RunWithProgressAsync(ReproductionOptions options, TextWriter error, CancellationToken cancellation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });

        // Bars redraw themselves, which makes no sense in a file.
        if (!console.Profile.Out.IsTerminal)
        {
            return await Reproduction.RunAsync(options, null, cancellation).ConfigureAwait(false);
        }

        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => Reproduction.RunAsync(options, new ConsoleProgress(context), cancellation))
            .ConfigureAwait(false);
    }

    private static void PrintTable(TextWriter output, Reproduction reproduction)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("claim", "verdict", "paper", "ours");
        foreach (var report in reproduction.Reports)
        {
            var colour = report.Verdict switch
            {
                Verdict.Reproduced => "green",
                Verdict.Contradicted => "red",
                Verdict.Inconclusive => "yellow",
                _ => "blue",
            };
            var expected = report.IsExpected ? "" : $" (expected {report.Claim.Expected})".ToLowerInvariant();
            table.AddRow(
                Markup.Escape(report.Claim.Id),
                $"[{colour}]{report.Verdict.ToString().ToLowerInvariant()}[/]{expected}",
                Markup.Escape(report.Claim.PaperNumber),
                Markup.Escape(report.Summary));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 160;
        }

        console.Write(table);
        output.WriteLine(string.Join(
            ", ",
            Enum.GetValues<Verdict>()
                .Select(verdict => (verdict, Count: reproduction.Reports.Count(report => report.Verdict == verdict)))
                .Where(item => item.Count > 0)
                .Select(item => $"{item.Count} {item.verdict.ToString().ToLowerInvariant()}"))
            + $"; profile {reproduction.Evidence.Profile.Name}.");
    }
}
