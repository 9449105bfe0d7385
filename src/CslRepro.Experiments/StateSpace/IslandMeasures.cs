using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Into how many separate groups the states fall.</summary>
internal static class IslandMeasures
{
    /// <summary>The fifth view: a large network's states reduced to their 20 leading principal components, as many dimensions as LSTM 20 has.</summary>
    public const string Reduced = "reduced";

    /// <summary>An island: a component of the graph of the 5 nearest neighbours with at least 10 states.</summary>
    public const int Scale = 5;
    public const int LeastStates = 10;

    private const int ReducedDimensions = 20;
    private static readonly double[] Reaches = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

    public static string Islands(string view) => "islands@" + view;

    public static string BestSilhouette(string view) => "silhouette@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var views = states.Views.ToList();
        if (states.Recording.Units > ReducedDimensions)
        {
            views.Add(StateView.Of(Reduced, PrincipalMap.Of(states.Recording.States, ReducedDimensions, threads: 1), StateViews.PaperNeighbors));
        }

        var sample = states.Sample(1500, "islands");
        foreach (var view in views)
        {
            yield return new Measurement(Islands(view.Name), Count(view.Neighbors, Neighborhood.AsDecided));
            yield return new Measurement(BestSilhouette(view.Name), Silhouettes(RecordedStates.Rows(view.Points, sample)));
        }
    }

    public static int Count(NearestNeighbors neighbors, Neighborhood neighborhood) =>
        NeighborComponents.Of(neighbors, neighborhood.Of(Scale)).AtLeast(LeastStates);

    /// <summary>The best silhouette of components over distances of 0.5 ... 4 times the median distance of nearest states.</summary>
    private static double Silhouettes(Matrix<float> points)
    {
        var distances = PairDistances.Of(points);
        var unit = distances.MedianNearest();
        return Silhouette.OverScales(distances, DistanceComponents.Of(distances), [.. Reaches.Select(reach => reach * unit)])
            .Where(silhouette => !double.IsNaN(silhouette)).DefaultIfEmpty(0).Max();
    }
}
