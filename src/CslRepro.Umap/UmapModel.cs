using CslRepro.Numerics;

namespace CslRepro.Umap;

/// <summary>A finished map.</summary>
public sealed class UmapModel
{
    private readonly UmapPreparation preparation;

    internal UmapModel(UmapPreparation preparation, Matrix<float> embedding, UmapStageTimes times)
    {
        this.preparation = preparation;
        Embedding = embedding;
        StageTimes = times;
    }

    /// <summary>The positions: points x components.</summary>
    public Matrix<float> Embedding { get; }

    /// <summary>Who is connected with whom, and how surely.</summary>
    public FuzzyGraph Graph => preparation.Graph;

    /// <summary>The nearest neighbours that the graph was made of.</summary>
    public NearestNeighbors Neighbors => preparation.Neighbors;

    /// <summary>What was done differently from what was asked for, in words; usually empty.</summary>
    public IReadOnlyList<string> Warnings => preparation.Warnings;

    /// <summary>How long each stage took.</summary>
    public UmapStageTimes StageTimes { get; }

    /// <summary>
    /// Places new points on the map. The map's own points stay where they are; a new point starts at the mean of its neighbours,
    /// weighted by membership, and takes a third of the map's epochs (100 or 30 by default) at a quarter of the learning rate.
    /// </summary>
    /// <param name="points">Points x dimensions, of as many dimensions as the map's points.</param>
    /// <returns>Points x components.</returns>
    /// <exception cref="ArgumentException">The points are not finite, or of another number of dimensions.</exception>
    /// <exception cref="InvalidOperationException">The map was made without its points, from neighbours alone.</exception>
    public Matrix<float> Transform(Matrix<float> points, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        var space = preparation.Space
            ?? throw new InvalidOperationException("This map was made from neighbours alone; without its points it cannot place new ones.");
        return new PointPlacement(preparation.Options, space, Embedding, preparation.Moves).Place(points, cancellation);
    }
}
