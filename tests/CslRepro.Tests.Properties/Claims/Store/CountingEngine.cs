using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>The exact trainer, with a count of the networks that it was asked to train.</summary>
internal sealed class CountingEngine : ILstmEngine
{
    private readonly ExactLstmEngine exact = new();
    private int trained;

    public string Name => exact.Name;

    public bool IsExact => true;

    public int Trained => trained;

    public LstmWeights<float> Train(
        LstmSettings settings, IReadOnlyList<int[]> sequences, Matrix<float> targets, int words, ulong seed, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref trained);
        return exact.Train(settings, sequences, targets, words, seed, cancellation);
    }
}
