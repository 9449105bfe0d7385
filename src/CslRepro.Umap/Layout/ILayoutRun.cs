using CslRepro.Numerics;

namespace CslRepro.Umap.Layout;

/// <summary>A layout at work, one epoch at a time.</summary>
internal interface ILayoutRun
{
    /// <summary>Epochs done.</summary>
    int Epoch { get; }

    /// <summary>Does the next epoch.</summary>
    void Step();

    /// <summary>A copy of the positions, points x components.</summary>
    Matrix<float> Positions();
}
