using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap;

/// <summary>
/// The settings of a map. The defaults are those of the reference implementation umap-learn.
/// Source of the method: L. McInnes, J. Healy, J. Melville, "UMAP: Uniform Manifold Approximation and Projection for
/// Dimension Reduction", arXiv 1802.03426, 2018.
/// </summary>
public sealed record UmapOptions
{
    /// <summary>Up to this many points <see cref="NeighborSearch.Auto"/> searches exactly.</summary>
    public const int ExactSearchLimit = 20_000;

    /// <summary>
    /// How many nearest neighbours a point is connected with, the point itself counted as one (as umap-learn counts): 2 or more.
    /// With fewer points than that, the number is reduced to the number of points, and the model carries a warning.
    /// </summary>
    public int NeighborCount { get; init; } = 15;

    /// <summary>The distance in the map below which two points count as fully connected: 0 ... <see cref="Spread"/>.</summary>
    public double MinimumDistance { get; init; } = 0.1;

    /// <summary>
    /// The scale of distances in the map over which a connection fades: positive. In 0.001 ... 1000 every <see cref="MinimumDistance"/> goes with it; further
    /// from 1 a map may be refused when it is made, since no curve of its distances is found.
    /// </summary>
    public double Spread { get; init; } = 1;

    /// <summary>The number of dimensions of the map, 1 or more.</summary>
    public int Components { get; init; } = 2;

    /// <summary>How far apart two points are.</summary>
    public UmapMetric Metric { get; init; } = UmapMetric.Euclidean;

    /// <summary>How many epochs the layout takes; null means 500 for up to 10,000 points and 200 beyond.</summary>
    public int? Epochs { get; init; }

    /// <summary>The step size of the first epoch, falling linearly to 0: positive.</summary>
    public double LearningRate { get; init; } = 1;

    /// <summary>How many random points push a point away for each neighbour that pulls it, 0 or more.</summary>
    public int NegativeSampleRate { get; init; } = 5;

    /// <summary>The weight of those pushes, 0 or more.</summary>
    public double RepulsionStrength { get; init; } = 1;

    /// <summary>To how many neighbours a point is connected fully (the paper's rho is the distance to that one): 0 or more, may be fractional.</summary>
    public double LocalConnectivity { get; init; } = 1;

    /// <summary>Between the union (1) and the intersection (0) of the two directions of a neighbourhood: 0 ... 1.</summary>
    public double SetOperationMixRatio { get; init; } = 1;

    /// <summary>Where the points start.</summary>
    public UmapInitialisation Initialisation { get; init; } = UmapInitialisation.Spectral;

    /// <summary>For <see cref="UmapInitialisation.Given"/>: points x components. Used as they are, without rescaling.</summary>
    public Matrix<float>? Start { get; init; }

    /// <summary>How the positions are optimised.</summary>
    public UmapLayout Layout { get; init; } = UmapLayout.Batch;

    /// <summary>How neighbours are found.</summary>
    public NeighborSearch NeighborSearch { get; init; } = NeighborSearch.Auto;

    /// <summary>Where all random numbers come from. The same seed and points give the same bits for every number of threads.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>How many threads may work; 0 means one for each processor.</summary>
    public int Threads { get; init; }

    /// <summary>The vector width of the kernels; for tests, as it changes no result.</summary>
    internal SimdWidth Width { get; init; } = SimdWidth.Best;

    internal int ThreadCount => Threads == 0 ? Environment.ProcessorCount : Threads;

    internal int EpochsFor(int points) => Epochs ?? (points <= 10_000 ? 500 : 200);

    /// <summary>Checks each setting by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="ArgumentException">Two settings do not go together.</exception>
    internal void Validate()
    {
        Require(NeighborCount >= 2, nameof(NeighborCount), NeighborCount, "must be 2 or more: the point itself counts as one neighbour");
        Require(Positive(Spread), nameof(Spread), Spread, "must be a positive number");
        Require(
            MinimumDistance >= 0 && MinimumDistance <= Spread,
            nameof(MinimumDistance),
            MinimumDistance,
            string.Create(CultureInfo.InvariantCulture, $"must lie in 0 ... {nameof(Spread)} = {Spread}"));
        Require(Components >= 1, nameof(Components), Components, "must be 1 or more");
        Require(Epochs is null or >= 0, nameof(Epochs), Epochs, "must be 0 or more");
        Require(Positive(LearningRate), nameof(LearningRate), LearningRate, "must be a positive number");
        Require(NegativeSampleRate >= 0, nameof(NegativeSampleRate), NegativeSampleRate, "must be 0 or more");
        Require(RepulsionStrength >= 0 && double.IsFinite(RepulsionStrength), nameof(RepulsionStrength), RepulsionStrength, "must be 0 or more");
        Require(LocalConnectivity >= 0 && double.IsFinite(LocalConnectivity), nameof(LocalConnectivity), LocalConnectivity, "must be 0 or more");
        Require(SetOperationMixRatio is >= 0 and <= 1, nameof(SetOperationMixRatio), SetOperationMixRatio, "must lie in 0 ... 1");
        Require(Enum.IsDefined(Metric), nameof(Metric), Metric, "is not a metric");
        Require(Enum.IsDefined(Initialisation), nameof(Initialisation), Initialisation, "is not an initialisation");
        Require(Enum.IsDefined(Layout), nameof(Layout), Layout, "is not a layout");
        Require(Enum.IsDefined(NeighborSearch), nameof(NeighborSearch), NeighborSearch, "is not a neighbour search");
        Require(Threads >= 0, nameof(Threads), Threads, "must be 0 (all processors) or more");
        if (Initialisation == UmapInitialisation.Given && Start is null)
        {
            throw new ArgumentException($"{nameof(Initialisation)} is {nameof(UmapInitialisation.Given)}, but {nameof(Start)} holds no positions.");
        }
    }

    private static bool Positive(double value) => value > 0 && double.IsFinite(value);

    private static void Require(bool holds, string name, object? value, string rule)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} {rule}.");
        }
    }
}
