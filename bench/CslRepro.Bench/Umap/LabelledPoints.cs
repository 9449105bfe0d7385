using CslRepro.Numerics;

namespace CslRepro.Bench.Umap;

/// <summary>Points and what kind each is.</summary>
/// <param name="Name">What the points are.</param>
/// <param name="Points">Points x dimensions.</param>
/// <param name="Labels">One label for each point.</param>
/// <param name="LabelNames">What each label means.</param>
internal sealed record LabelledPoints(string Name, Matrix<float> Points, int[] Labels, string[] LabelNames);
