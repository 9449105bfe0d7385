using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Cli.Site;
using CslRepro.Explorer;
using CslRepro.Files;
using CslRepro.Reports;
using CslRepro.Site;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro site`: documents, report and explorer pages as one static site.</summary>
internal static class SiteCommand
{
    public static Command Create(TextWriter output)
    {
        var repository = Checkout.Option();
        var report = new Option<string?>("--report") { Description = "A report that `reproduce --out` wrote, to be part of the site." };
        var sentences = new Option<int>("--sentences")
        {
            Description = "Test sentences whose states the explorer pages show.",
            DefaultValueFactory = _ => TestSentences.Default,
        };
        var threads = CommonOptions.Threads("Threads that train networks and draw maps");
        var target = new Option<string>("--out") { Description = "The site's folder; an earlier site is replaced.", Required = true };
        var command = new TaughtCommand(
            "site",
            "Make a static site of a checkout: its documents and all that they link to, a page for each claim with links to the views that show it, an "
                + "explorer page for each network of the paper, and a report. It works from disk and below any address.",
            ("All but a report:", "site --out site"),
            ("With one:", "reproduce --out report"),
            ("", "site --report report --out site"))
        {
            repository, report, sentences, threads, target,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetRequiredValue(target);
                Require.WritableFolder(target.Name, path);
                OutputFolder.RequireWritable(path, SiteFolder.Marker);
                var root = Checkout.Root(parsed.GetValue(repository));
                var folder = parsed.GetValue(report);
                if (folder is not null && !File.Exists(Path.Combine(folder, ReportFolder.Marker)))
                {
                    throw new BadInputException($"{folder} is no report: it has no {ReportFolder.Marker}. Name a folder that `reproduce --out` wrote.");
                }

                var count = Require.Range(
                    parsed, sentences, value => value is >= 1 and <= TestSentences.MaxStates, "1 or more, and not more than there may be states");
                SiteFolder.RequireDocuments(root);
                var views = ClaimViews.With(CatalogueFindingFile.ReadAll(root).Select(entry => entry.Finding));
                var explorers = PaperExplorers.Of(count, CommonOptions.Threads(parsed, threads), cancellation);
                cancellation.ThrowIfCancellationRequested();
                var site = SiteFolder.Write(path, new SiteContent(root, folder, explorers, views));
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: {site.Pages} pages, {site.Files} files, {site.Bytes / 1e6:F1} MB; open {Path.Combine(path, "index.html")}"));
                return ExitCodes.Success;
            },
            cancellation));
        return command;
    }
}
