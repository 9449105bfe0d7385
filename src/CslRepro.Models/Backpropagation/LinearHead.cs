using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The linear head of a recurrent network, y = h Dense + DenseBias, and the loss of its outputs after the last words of a batch.
/// Sums run in one order: bias, then the hidden units ascending; on the way back the outputs ascending; a weight's gradient collects the batch's sentences in
/// their order.
/// </summary>
/// <param name="layout">Where the weights lie.</param>
/// <param name="weights">All weights of the network.</param>
/// <param name="batchSize">The most sentences that a batch has; 0 for a head that only predicts.</param>
internal sealed unsafe class LinearHead<TSimd, TVector, T>(RecurrentLayout layout, PinnedBuffer<T> weights, int batchSize)
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PinnedBuffer<T> transposed = new(layout.Outputs * layout.UnitRow);
    private readonly PinnedBuffer<T> lastHidden = new(batchSize * layout.UnitRow);
    private readonly PinnedBuffer<T> hiddenGradients = new(batchSize * layout.UnitRow);
    private readonly PinnedBuffer<T> outputGradients = new(batchSize * layout.OutputRow);
    private readonly PinnedBuffer<T> outputRow = new(layout.OutputRow);

    private T* Dense => weights.Pointer + layout.Dense;

    private T* DenseBias => weights.Pointer + layout.DenseBias;

    /// <summary>Where a sentence's last hidden state is written: one unit row.</summary>
    public T* LastHidden(int sentence) => lastHidden.Pointer + (sentence * layout.UnitRow);

    /// <summary>The loss's derivatives by a sentence's hidden state, which begin with those by the last one: one unit row, its padding zero.</summary>
    public T* HiddenGradient(int sentence) => hiddenGradients.Pointer + (sentence * layout.UnitRow);

    /// <summary>Copies what the way back needs of the weights; to be called when they have moved.</summary>
    public void Transpose() => Transposition.Run(Dense, layout.Units, layout.Outputs, layout.OutputRow, transposed.Pointer, layout.UnitRow);

    /// <summary>The outputs after one hidden state.</summary>
    /// <param name="hidden">One unit row.</param>
    /// <param name="target">Receives D numbers.</param>
    public void Output(T* hidden, Span<T> target)
    {
        RowProducts<TSimd, TVector, T>.RowTimesMatrix(DenseBias, hidden, layout.Units, Dense, layout.OutputRow, outputRow.Pointer);
        outputRow.Span[..layout.Outputs].CopyTo(target);
    }

    /// <summary>Outputs, loss and the loss's derivatives by the outputs and by the last hidden states.</summary>
    /// <param name="targets">One row of outputs for each sentence of the training set.</param>
    /// <param name="batch">The sentences of the batch.</param>
    /// <returns>The mean over sentences and outputs of the squared error.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Loss(Matrix<T> targets, ReadOnlySpan<int> batch)
    {
        var count = (double)batch.Length * layout.Outputs;
        var scale = T.CreateTruncating(2 / count);
        var sum = 0.0;
        for (var s = 0; s < batch.Length; s++)
        {
            var row = outputGradients.Span.Slice(s * layout.OutputRow, layout.Outputs);
            var target = targets.Row(batch[s]);
            var pointer = outputGradients.Pointer + (s * layout.OutputRow);
            RowProducts<TSimd, TVector, T>.RowTimesMatrix(DenseBias, LastHidden(s), layout.Units, Dense, layout.OutputRow, pointer);
            for (var j = 0; j < row.Length; j++)
            {
                var error = row[j] - target[j];
                var wide = double.CreateTruncating(error);
                sum = Math.FusedMultiplyAdd(wide, wide, sum);
                row[j] = scale * error;
            }

            RowProducts<TSimd, TVector, T>.RowTimesMatrix(null, pointer, layout.Outputs, transposed.Pointer, layout.UnitRow, HiddenGradient(s));
        }

        return sum / count;
    }

    /// <summary>The gradients of the head's weights.</summary>
    /// <param name="count">How many sentences the batch has.</param>
    /// <param name="gradients">Those of all weights; the head's are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SumGradients(int count, T* gradients)
    {
        RowProducts<TSimd, TVector, T>.OuterProducts(
            lastHidden.Pointer, layout.UnitRow, outputGradients.Pointer, layout.OutputRow, count, layout.Units, layout.OutputRow, gradients + layout.Dense);
        RowProducts<TSimd, TVector, T>.SumOfRows(outputGradients.Pointer, layout.OutputRow, count, layout.OutputRow, gradients + layout.DenseBias);
    }
}
