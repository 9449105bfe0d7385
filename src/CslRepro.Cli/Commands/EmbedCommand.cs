using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CslRepro.Harness;
using CslRepro.Numerics;
using CslRepro.Umap;
using Spectre.Console;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro embed`: draws points of many dimensions as a map of few, by UMAP.</summary>
internal static class EmbedCommand
{
    // The reference implementation's.
    private const double DefaultLabelWeight = 0.5;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new EmbedOptions();
        var input = new Option<string>("--input")
        {
            Description = "The points, one a row: a NumPy file (.npy; float32 or float64, C order) or a .csv of numbers, with or without a header line.",
            Required = true,
        };
        var target = new Option<string>("--out")
        {
            Description = "Where the map goes: .npy (float32) or .csv, a row for each point. A file that is there is replaced.",
            Required = true,
        };
        var labels = new Option<string?>("--labels")
        {
            Description = "Labels, for a supervised map: a text file with a line for each point, an empty one where the label is not known.",
        };
        var labelWeight = new Option<double>("--label-weight")
        {
            Description = "How much labels count against the points' places, 0 ... 0.99.",
            DefaultValueFactory = _ => DefaultLabelWeight,
        };
        var quality = new Option<bool>("--quality")
        {
            Description = "Measure how well the map keeps each point's nearest neighbours (as many as --neighbors says).",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object: settings, the map's digest, seconds of each stage, measures." };
        var command = new TaughtCommand(
            "embed",
            "Draw points as a map of few dimensions by UMAP (McInnes, Healy and Melville, 2018). Same seed, same bits, for every number of threads and on "
                + "every machine.",
            ("A map of any table of numbers:", "embed --input points.csv --out map.csv"),
            ("How good is it? In three dimensions, by angles:", "embed --input points.npy --out map.npy --dimensions 3 --metric cosine --quality"),
            ("A map that is told which points belong together:", "embed --input points.csv --labels labels.txt --out map.csv"),
            ("The order of the reference implementation, for programs:", "embed --input points.npy --out map.npy --layout in-place --json"));
        command.Add(input);
        command.Add(target);
        options.AddTo(command);
        command.Add(labels);
        command.Add(labelWeight);
        command.Add(quality);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Settings(parsed);
            var from = parsed.GetRequiredValue(input);
            var to = parsed.GetRequiredValue(target);
            foreach (var (option, name) in new[] { (input, from), (target, to) })
            {
                if (Path.GetExtension(name).ToLowerInvariant() is not (".npy" or ".csv"))
                {
                    throw new BadInputException($"{option.Name} {name}: the name must end in .npy or .csv.");
                }
            }

            Require.WritableFile(target.Name, to);
            if (Path.GetFullPath(from) == Path.GetFullPath(to))
            {
                throw new BadInputException($"{target.Name} {to}: that is the file of the points; name another.");
            }

            if (!File.Exists(from))
            {
                throw new BadInputException($"{input.Name} {from}: there is no such file.");
            }

            var points = PointFile.Read(from);
            var measures = parsed.GetValue(quality);
            var fewest = 2L * settings.NeighborCount;
            if (measures && fewest >= points.Rows)
            {
                throw new BadInputException(
                    $"{quality.Name}: the measures need more than {fewest} points for {settings.NeighborCount} neighbours; {from} has "
                        + $"{points.Rows}.");
            }

            var asJson = parsed.GetValue(json);
            var weight = Require.Range(
                parsed,
                labelWeight,
                value => value >= 0 && value <= Umap.Umap.GreatestLabelWeight,
                string.Create(CultureInfo.InvariantCulture, $"in 0 ... {Umap.Umap.GreatestLabelWeight}"));
            var known = parsed.GetValue(labels) is { } file ? LabelFile.Read(file, points.Rows) : null;
            var map = await FitAsync(
                progress => known is null
                    ? new Umap.Umap(settings).Fit(points, progress, cancellation)
                    : new Umap.Umap(settings).Fit(points, known, weight, progress, cancellation),
                asJson ? null : error,
                cancellation).ConfigureAwait(false);
            foreach (var warning in map.Warnings)
            {
                await error.WriteLineAsync("cslrepro: warning: " + warning).ConfigureAwait(false);
            }

            var labelling = known is null
                ? null
                : new Labelling(known.Where(label => label >= 0).Distinct().Count(), known.Count(label => label < 0), weight);
            var measured = measures ? await Task.Run(() => Measure(points, map.Embedding, settings, cancellation), cancellation).ConfigureAwait(false) : null;
            cancellation.ThrowIfCancellationRequested();
            PointFile.Write(to, map.Embedding);
            var text = asJson ? Json(from, to, points, settings, map, labelling, measured) : Text(to, points, map, measured);
            await output.WriteLineAsync(text).ConfigureAwait(false);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<UmapModel> FitAsync(Func<IProgress<UmapProgress>?, UmapModel> fit, TextWriter? error, CancellationToken cancellation)
    {
        var console = error is null ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });

        // Bars redraw themselves, which makes no sense in a file.
        return console is null || !console.Profile.Out.IsTerminal
            ? await Task.Run(() => fit(null), cancellation).ConfigureAwait(false)
            : await console.Progress()
                .AutoClear(true)
                .StartAsync(context => Task.Run(() => fit(new EmbedProgress(context)), cancellation))
                .ConfigureAwait(false);
    }

    private static Measures Measure(Matrix<float> points, Matrix<float> map, UmapOptions settings, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (count, metric, threads) = (settings.NeighborCount, settings.Metric, settings.Threads);
        var trustworthiness = MapQuality.Trustworthiness(points, map, count, metric, threads);
        cancellation.ThrowIfCancellationRequested();
        var continuity = MapQuality.Continuity(points, map, count, metric, threads);
        cancellation.ThrowIfCancellationRequested();
        var shared = MapQuality.SharedNeighbors(points, map, count, metric, threads);
        return new Measures(count, trustworthiness, continuity, shared, Rounded(clock.Elapsed));
    }

    private static string Text(string to, Matrix<float> points, UmapModel map, Measures? measured)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{to}: {points.Rows} points in {map.Embedding.Columns} dimensions, {map.StageTimes.Total.TotalSeconds:F2} s");
        return measured is null
            ? text
            : text + string.Create(
                CultureInfo.InvariantCulture,
                $"\nfor {measured.Neighbors} neighbours: trustworthiness {measured.Trustworthiness:F4}, continuity {measured.Continuity:F4}, shared neighbours "
                    + $"{measured.SharedNeighbors:F4}");
    }

    private static string Json(string from, string to, Matrix<float> points, UmapOptions settings, UmapModel map, Labelling? labelling, Measures? measured)
    {
        var times = map.StageTimes;
        return JsonSerializer.Serialize(
            new
            {
                input = from,
                @out = to,
                points = points.Rows,
                pointDimensions = points.Columns,
                neighbors = map.Neighbors.Count,
                minDist = settings.MinimumDistance,
                dimensions = settings.Components,
                metric = EmbedOptions.NameOf(settings.Metric),
                seed = settings.Seed,
                init = EmbedOptions.NameOf(settings.Initialisation),
                epochs = settings.Epochs,
                layout = EmbedOptions.NameOf(settings.Layout),
                labels = labelling,
                digest = Digest.Of(map.Embedding),
                seconds = new
                {
                    neighbors = Rounded(times.Neighbors),
                    graph = Rounded(times.Graph),
                    initialisation = Rounded(times.Initialisation),
                    layout = Rounded(times.Layout),
                    total = Rounded(times.Total),
                },
                quality = measured,
                warnings = map.Warnings,
            },
            JsonSerializerOptions.Web);
    }

    private static double Rounded(TimeSpan time) => Math.Round(time.TotalSeconds, 6);

    private sealed record Labelling(int Labels, int Unknown, double Weight);

    private sealed record Measures(int Neighbors, double Trustworthiness, double Continuity, double SharedNeighbors, double Seconds);
}
