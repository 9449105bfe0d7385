using System.CommandLine;
using CslRepro.Umap;

namespace CslRepro.Cli.Commands;

/// <summary>The options that describe a map. Every default is umap-learn's, but the layout's, which uses all threads.</summary>
internal sealed class EmbedOptions
{
    // Far above what anybody looks at or goes on with, and low enough for two million points in one array.
    private const int MostDimensions = 1000;

    private static readonly UmapOptions Defaults = new();
    private static readonly (string Name, UmapMetric Value)[] Metrics = [("euclidean", UmapMetric.Euclidean), ("cosine", UmapMetric.Cosine)];
    private static readonly (string Name, UmapInitialisation Value)[] Starts =
        [("spectral", UmapInitialisation.Spectral), ("pca", UmapInitialisation.Pca), ("random", UmapInitialisation.Random)];

    private static readonly (string Name, UmapLayout Value)[] Layouts = [("batch", UmapLayout.Batch), ("in-place", UmapLayout.InPlace)];

    private readonly Option<int> neighbors = new("--neighbors")
    {
        Description = "Neighbours that a point is connected with, itself counted as one; 2 or more. With fewer points, all of them, with a warning.",
        DefaultValueFactory = _ => Defaults.NeighborCount,
    };
    private readonly Option<double> minimumDistance = new("--min-dist")
    {
        Description = "How close the map may put points, 0 ... 1.",
        DefaultValueFactory = _ => Defaults.MinimumDistance,
    };
    private readonly Option<int> dimensions = new("--dimensions")
    {
        Description = $"Dimensions of the map, 1 ... {MostDimensions}.",
        DefaultValueFactory = _ => Defaults.Components,
    };
    private readonly Option<string> metric = new("--metric")
    {
        Description = "How far apart points are: euclidean or cosine.",
        DefaultValueFactory = _ => NameOf(Defaults.Metric),
    };
    private readonly Option<ulong> seed = new("--seed") { Description = "Where all random numbers come from.", DefaultValueFactory = _ => Defaults.Seed };
    private readonly Option<int> threads = CommonOptions.Threads("How many threads may work");
    private readonly Option<string> start = new("--init")
    {
        Description = "Where points start: spectral, pca or random.",
        DefaultValueFactory = _ => NameOf(Defaults.Initialisation),
    };
    private readonly Option<int?> epochs = new("--epochs")
    {
        Description = "Passes of the layout, 0 or more. [default: 500 for up to 10,000 points, else 200]",
    };
    private readonly Option<string> layout = new("--layout")
    {
        Description = "batch (all threads) or in-place (the reference implementation's order; one thread).",
        DefaultValueFactory = _ => NameOf(Defaults.Layout),
    };

    public static string NameOf(UmapMetric value) => Array.Find(Metrics, item => item.Value == value).Name;

    public static string NameOf(UmapInitialisation value) => Array.Find(Starts, item => item.Value == value).Name;

    public static string NameOf(UmapLayout value) => Array.Find(Layouts, item => item.Value == value).Name;

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { neighbors, minimumDistance, dimensions, metric, seed, threads, start, epochs, layout })
        {
            command.Add(option);
        }
    }

    public UmapOptions Settings(ParseResult parsed) => Defaults with
    {
        NeighborCount = Require.Range(parsed, neighbors, value => value >= 2, "2 or more: the point itself counts as one"),
        MinimumDistance = Require.Range(parsed, minimumDistance, value => value >= 0 && value <= Defaults.Spread, "in 0 ... 1, the spread of the map"),
        Components = Require.Range(parsed, dimensions, value => value is >= 1 and <= MostDimensions, $"1 ... {MostDimensions}"),
        Metric = Choice.Of(metric.Name, parsed.GetRequiredValue(metric), Metrics),
        Seed = parsed.GetValue(seed),
        Threads = CommonOptions.Threads(parsed, threads),
        Initialisation = Choice.Of(start.Name, parsed.GetRequiredValue(start), Starts),
        Epochs = Require.Range(parsed, epochs, value => value >= 0, "0 or more"),
        Layout = Choice.Of(layout.Name, parsed.GetRequiredValue(layout), Layouts),
    };
}
