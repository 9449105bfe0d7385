using System.Diagnostics;
using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Bench.Umap;

/// <summary>umap-learn in a Python process that stays warm; it makes seeded maps when told to.</summary>
internal sealed class UmapLearn : IDisposable
{
    private const string Script = """
        import sys, time, warnings
        warnings.filterwarnings("ignore")
        import numpy as np
        import umap

        def fit(points, seed):
            start, busy = time.perf_counter(), time.process_time()
            result = umap.UMAP(random_state=seed).fit_transform(points)
            return result.astype(np.float32), time.perf_counter() - start, time.process_time() - busy

        # Compile everything before anything is timed, on the code paths for few and for many points.
        for size in (300, 4500):
            fit(np.random.default_rng(0).normal(size=(size, 16)).astype(np.float32), 0)
        print(umap.__version__, flush=True)
        for line in sys.stdin:
            command, source, target, seed = line.rstrip("\n").split("\t")
            if command == "digits":
                import sklearn.datasets
                digits = sklearn.datasets.load_digits()
                np.save(source, digits.data.astype(np.float32))
                np.save(target, digits.target.astype(np.float32).reshape(-1, 1))
                print(0, 0, flush=True)
            else:
                result, seconds, busy = fit(np.load(source), int(seed))
                np.save(target, np.ascontiguousarray(result))
                print(repr(seconds), repr(busy), flush=True)
        """;

    private readonly Process process;
    private readonly string folder;

    private UmapLearn(Process process, string folder, string version)
    {
        this.process = process;
        this.folder = folder;
        Version = version;
    }

    public string Version { get; }

    /// <summary>Starts Python and waits until umap-learn is warm.</summary>
    /// <param name="python">The interpreter that has umap-learn.</param>
    /// <exception cref="InvalidOperationException">It does not start, or has no umap-learn.</exception>
    public static UmapLearn Start(string python)
    {
        var folder = Directory.CreateTempSubdirectory("umap-learn-").FullName;
        var script = Path.Combine(folder, "fit.py");
        File.WriteAllText(script, Script);
        var process = Process.Start(new ProcessStartInfo(python, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{python} does not start.");
        var version = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"{python} has no umap-learn. On Debian: apt-get install umap-learn python3-sklearn.");
        return new UmapLearn(process, folder, version);
    }

    /// <summary>Makes a map; tells the time it took by the clock and the processors' time.</summary>
    public (Matrix<float> Map, double Seconds, double Busy) Fit(Matrix<float> points, int seed)
    {
        var (source, target) = (Path.Combine(folder, "points.npy"), Path.Combine(folder, "map.npy"));
        PointFile.Write(source, points);
        var (seconds, busy) = Ask("fit", source, target, seed);
        return (PointFile.Read(target), seconds, busy);
    }

    /// <summary>The 1,797 handwritten digits of 8 x 8 pixels that scikit-learn ships.</summary>
    public LabelledPoints Digits()
    {
        var (source, target) = (Path.Combine(folder, "digits.npy"), Path.Combine(folder, "labels.npy"));
        Ask("digits", source, target, 0);
        var labels = PointFile.Read(target).Elements.ToArray();
        return new LabelledPoints(
            "digits", PointFile.Read(source), Array.ConvertAll(labels, label => (int)label), [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private (double Seconds, double Busy) Ask(string command, string source, string target, int seed)
    {
        process.StandardInput.WriteLine($"{command}\t{source}\t{target}\t{seed}");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("umap-learn stopped; its message is above.");
        var numbers = answer.Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
