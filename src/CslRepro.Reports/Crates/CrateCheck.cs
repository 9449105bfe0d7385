using System.Globalization;
using System.Text;
using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Reports.Drawing;
using CslRepro.Reports.Html;
using CslRepro.Reports.Markdown;

namespace CslRepro.Reports.Crates;

/// <summary>
/// Checks a crate without training: its files against its metadata, its rules against those of the study, and all that it says against what follows from the
/// runs that it holds.
/// </summary>
public sealed class CrateCheck
{
    // A crate comes from somebody else: what stands in a picture's place is read up to this.
    private const int MostOfPicture = 64 << 20;

    private readonly string folder;
    private readonly Study study;
    private readonly IReadOnlyList<FigureEntry> figures;
    private readonly IRunner runner;
    private readonly JsonElement[] graph;
    private Recomputation? recomputation;

    /// <summary>Reads a crate.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="study">The study whose claims it decides.</param>
    /// <param name="figures">The study's figures.</param>
    /// <param name="runner">The study's runner: it counts and makes inputs, and is asked for no run.</param>
    /// <exception cref="IOException">There is no such crate, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">Metadata or results are not of the right form; the message names the file.</exception>
    public CrateCheck(string folder, Study study, IReadOnlyList<FigureEntry> figures, IRunner runner)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(runner);
        this.folder = folder;
        this.study = study;
        this.figures = figures;
        this.runner = runner;
        graph = ReadGraph(folder);
        var file = Path.Combine(folder, CrateFolder.Results);
        Results = File.Exists(file) ? ResultsDocument.Read(file) : throw new FileNotFoundException($"{folder} has no {CrateFolder.Results}.");
    }

    /// <summary>The results that the crate holds.</summary>
    public ResultsDocument Results { get; }

    /// <summary>Checks part after part, the cheapest first.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">The results contradict themselves, or a rule cannot be read.</exception>
    public IEnumerable<CheckedPart> Run(CancellationToken cancellation = default)
    {
        yield return Files();
        yield return new CheckedPart("metadata", "what RO-Crate 1.2 and Workflow Run Crate 0.5 ask for", CrateProfile.Problems(graph));
        yield return Rules();
        yield return Inputs(cancellation);
        yield return Verdicts(cancellation);
        yield return Figures(cancellation);
        yield return Report();
    }

    /// <summary>Trains a claim's runs anew, seed after seed, and compares each with the one that the crate holds, bit for bit.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="threads">How many runs are made at once.</param>
    /// <param name="interruption">Ends the work early: what was compared by then is said.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The crate does not decide the claim.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckedPart Train(Claim claim, int threads, CancellationToken interruption, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var report = Recomputed(cancellation).Reproduction.Reports.FirstOrDefault(report => report.Claim == claim)
            ?? throw new ArgumentException($"{folder} does not decide {claim.Id}.");
        var runs = report.Runs.SelectMany(made => made.Results.Select(run => (made.Condition, Run: run)))
            .DistinctBy(item => (item.Condition.Settings, item.Run.Seed))
            .OrderBy(item => item.Run.Seed)
            .ToArray();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, interruption);
        var made = new RunResult?[runs.Length];
        try
        {
            Parallel.For(
                0,
                runs.Length,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop.Token },
                i => made[i] = runner.Run(runs[i].Condition, runs[i].Run.Seed, stop.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What was made by then is compared.
        }

        return new CheckedPart(
            "training",
            runs.Length == 0
                ? $"{claim.Id} rests on no run: it is counted, or profile {Results.Profile} grants it none"
                : $"{made.Count(run => run is not null)} of {Many(runs.Length, "run")} of {claim.Id}, trained anew and compared bit for bit",
            [
                .. runs.Zip(made).Where(pair => pair.Second is not null && pair.Second != pair.First.Run)
                    .Select(pair => $"the run of \"{pair.First.Condition.Name}\" with seed {pair.First.Run.Seed} comes out otherwise"),
            ]);
    }

    private Recomputation Recomputed(CancellationToken cancellation) => recomputation ??= Recomputation.Of(study, Results, runner, cancellation);

    private CheckedPart Files()
    {
        var problems = new List<string>();
        CrateFile[] listed = [.. CrateMetadata.Files(graph)];
        string[] there = [.. CrateFile.PathsBelow(folder).Where(path => path != CrateFolder.Metadata)];
        problems.AddRange(listed.Select(file => file.Path).Except(there).Select(path => $"{path} is listed, and is not there"));
        problems.AddRange(there.Except(listed.Select(file => file.Path)).Select(path => $"{path} is there, and is not listed"));
        foreach (var file in listed.Where(file => there.Contains(file.Path)))
        {
            // It may lead to a device without an end.
            if (new FileInfo(Path.Combine(folder, file.Path)).LinkTarget is not null)
            {
                problems.Add($"{file.Path} is a symbolic link; a crate holds its files themselves");
                continue;
            }

            var found = CrateFile.Of(folder, file.Path);
            if (found != file)
            {
                problems.Add(found.Size == file.Size
                    ? $"{file.Path} holds other bytes than are listed: SHA-256 {found.Sha256[..12]}..., listed {file.Sha256[..12]}..."
                    : string.Create(CultureInfo.InvariantCulture, $"{file.Path} has {found.Size} bytes, listed are {file.Size}"));
            }
        }

        return new CheckedPart(
            "files",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Many(listed.Length, "file")} of {listed.Sum(file => file.Size) / 1e6:F1} MB against the listed sizes and SHA-256"),
            problems);
    }

    private CheckedPart Rules()
    {
        var register = Register.Read(Path.Combine(folder, Register.Folder));
        return new CheckedPart(
            "rules",
            $"{Many(register.Rules.Count, "rule")} of the crate's register against this program's, and against those that decided the claims",
            [.. RegisterCheck.Problems(register, study.Claims, Results.Claims)]);
    }

    private CheckedPart Inputs(CancellationToken cancellation)
    {
        var runs = Recomputed(cancellation).Reproduction.Runs.SelectMany(made => made.Results.Select(run => (made.Condition, Run: run))).ToArray();
        return new CheckedPart(
            "inputs",
            $"what {Many(runs.Length, "run")} got as input, made again from settings and seed",
            [
                .. runs.AsParallel().AsOrdered().WithCancellation(cancellation)
                    .Where(item => runner.InputDigest(item.Condition.Settings, item.Run.Seed) != item.Run.InputDigest)
                    .Select(item => $"the run of \"{item.Condition.Name}\" with seed {item.Run.Seed} was given something else than its settings make"),
            ]);
    }

    private CheckedPart Verdicts(CancellationToken cancellation)
    {
        var made = Recomputed(cancellation);
        return new CheckedPart(
            "verdicts",
            $"{Many(made.Reproduction.Reports.Count, "claim")}, decided again from {Many(Results.Runs.Count, "stored run")}",
            [.. made.Problems, .. made.Differences(Results)]);
    }

    private CheckedPart Figures(CancellationToken cancellation)
    {
        var reproduction = Recomputed(cancellation).Reproduction;
        FigureEntry[] drawn = [.. ReportFolder.Shown(reproduction, figures)];
        var problems = drawn.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(entry => Problems(entry, reproduction.Evidence)).ToArray();
        var others = Stored().Count(figure => drawn.All(entry => entry.Name != figure.Name));
        return new CheckedPart(
            "figures",
            $"{Many(drawn.Length, "figure")}, drawn again from the runs"
                + (others == 0 ? "" : $"; {others} more need networks, which no crate keeps: of them only the bytes are checked"),
            problems);
    }

    private IEnumerable<string> Problems(FigureEntry entry, Evidence evidence)
    {
        try
        {
            return Problems(entry, entry.Create(evidence));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or ArgumentException or ArithmeticException or InvalidOperationException)
        {
            return [$"{entry.Name}: it cannot be drawn from the runs: {exception.Message.TrimEnd('.')}"];
        }
    }

    private IEnumerable<string> Problems(FigureEntry entry, IFigure figure)
    {
        var data = Path.Combine(folder, CrateFolder.FigureData, entry.Name + ".txt");
        var picture = Path.Combine(folder, CrateFolder.Report, entry.Name + ".png");
        if (!Holds(data, figure.Render()))
        {
            yield return $"{entry.Name}: its data are others than follow from the runs";
        }

        if (!File.Exists(picture) || PictureDifference.Describe(PictureOf(picture), figure.Draw(), PictureTolerance.Default).Length > 0)
        {
            yield return $"{entry.Name}: its picture shows something else than its data";
        }
    }

    private CheckedPart Report()
    {
        var stored = Stored();
        var problems = new List<string>();
        Compare("report.md", MarkdownReport.Render(study, Results, stored));
        Compare("index.html", HtmlReport.Render(study, Results, stored));
        return new CheckedPart("report", "report.md and index.html, written again from the results", problems);

        void Compare(string name, string made)
        {
            var file = Path.Combine(folder, CrateFolder.Report, name);
            if (!Holds(file, made))
            {
                problems.Add($"{CrateFolder.Report}/{name} says something else than {CrateFolder.Results}");
            }
        }
    }

    private ReportFigure[] Stored() =>
    [
        .. figures
            .Select(entry => (Entry: entry, File: Path.Combine(folder, CrateFolder.Report, entry.Name + ".png")))
            .Where(item => File.Exists(item.File))
            .Select(item => new ReportFigure(item.Entry.Name, item.Entry.Title, item.Entry.Claims, PictureOf(item.File))),
    ];

    /// <summary>Whether a file is there and holds a text, byte for byte.</summary>
    private static bool Holds(string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return File.Exists(file) && ReadUpTo(bytes.Length, file) is { } found && found.AsSpan().SequenceEqual(bytes);
    }

    private static byte[] PictureOf(string file) => ReadUpTo(MostOfPicture, file) ?? [];

    // Null for what is larger than it can be, which is named by whoever compares it.
    private static byte[]? ReadUpTo(int mostBytes, string file)
    {
        try
        {
            return BoundedFile.ReadAllBytes(file, mostBytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Many(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static JsonElement[] ReadGraph(string folder)
    {
        const int MostBytes = 16 << 20;
        var file = Path.Combine(folder, CrateFolder.Metadata);
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"{folder} is no crate: it has no {CrateFolder.Metadata}.");
        }

        try
        {
            using var document = JsonDocument.Parse(BoundedFile.ReadAllBytes(file, MostBytes));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("@graph", out var graph)
                && graph.ValueKind == JsonValueKind.Array
                && graph.EnumerateArray().All(entity => entity.ValueKind == JsonValueKind.Object)
                ? [.. graph.EnumerateArray().Select(entity => entity.Clone())]
                : throw new InvalidDataException($"{file} must hold a list of entities, @graph.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is no JSON: {exception.Message}", exception);
        }
    }
}
