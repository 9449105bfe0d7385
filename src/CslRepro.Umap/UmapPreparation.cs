using CslRepro.Numerics;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Layout;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>What is known of a map before its layout.</summary>
internal sealed record UmapPreparation(
    UmapOptions Options,
    PointSpace? Space,
    NearestNeighbors Neighbors,
    FuzzyGraph Graph,
    OutputCurve Curve,
    Matrix<float> Start,
    IReadOnlyList<string> Warnings,
    UmapStageTimes Times)
{
    public int Epochs => Options.EpochsFor(Graph.Points);

    public CurveMoves Moves => MovesOf(Curve, Options);

    /// <summary>The pulls and pushes of a curve.</summary>
    public static CurveMoves MovesOf(OutputCurve curve, UmapOptions options) => new((float)curve.A, (float)curve.B, (float)options.RepulsionStrength);

    public LayoutProblem Problem(Matrix<float> start, int epochs) => new()
    {
        Graph = Graph,
        Start = start,
        Moves = Moves,
        Epochs = epochs,
        LearningRate = (float)Options.LearningRate,
        NegativeSampleRate = Options.NegativeSampleRate,
        Seed = Options.Seed,
    };

    public ILayoutRun Layout() => Options.Layout == UmapLayout.InPlace
        ? new InPlaceLayout(Problem(Start, Epochs))
        : new BatchLayout(Problem(Start, Epochs), Options.ThreadCount, Options.Width);
}
