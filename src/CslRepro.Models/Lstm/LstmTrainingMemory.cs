using System.Numerics;
using CslRepro.Models.Backpropagation;

namespace CslRepro.Models.Lstm;

/// <summary>
/// What an <see cref="LstmComputation{T}"/> needs for training beside its weights, sized for the longest batch. A batch's words have one row each,
/// sentence after sentence.
/// </summary>
internal sealed class LstmTrainingMemory<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public LstmTrainingMemory(RecurrentLayout layout, int batchSize, int longestSentence)
    {
        var rows = batchSize * longestSentence;
        FirstRows = new int[batchSize + 1];
        Gradients = new PinnedBuffer<T>(layout.Length);
        RecurrentTransposed = new PinnedBuffer<T>(layout.Gates * layout.Units * layout.UnitRow);
        InputScales = new PinnedBuffer<T>(rows);
        InputScales.Span.Fill(T.One);
        HiddenBefore = new PinnedBuffer<T>(rows * layout.UnitRow);
        CellBefore = new PinnedBuffer<T>(rows * layout.UnitRow);
        Activations = new PinnedBuffer<T>(rows * 5 * layout.UnitRow);
        GateGradients = new PinnedBuffer<T>(rows * layout.GateRow);
        CellGradients = new PinnedBuffer<T>(batchSize * layout.UnitRow);
    }

    /// <summary>Each sentence's first row; the entry after the last sentence is the number of rows.</summary>
    public int[] FirstRows { get; }

    /// <summary>In the layout of the weights.</summary>
    public PinnedBuffer<T> Gradients { get; }

    /// <summary>4N rows of N: the recurrent kernel for the way back.</summary>
    public PinnedBuffer<T> RecurrentTransposed { get; }

    /// <summary>For each word: 1, or what dropout makes of it.</summary>
    public PinnedBuffer<T> InputScales { get; }

    /// <summary>For each word: the hidden state before it.</summary>
    public PinnedBuffer<T> HiddenBefore { get; }

    /// <summary>For each word: the cells before it.</summary>
    public PinnedBuffer<T> CellBefore { get; }

    /// <summary>For each word: the gates i, f, g, o and the tanh of the cells after it.</summary>
    public PinnedBuffer<T> Activations { get; }

    /// <summary>For each word: the loss's derivatives by what entered the gates.</summary>
    public PinnedBuffer<T> GateGradients { get; }

    /// <summary>For each sentence: the loss's derivatives by the cells, on the way back.</summary>
    public PinnedBuffer<T> CellGradients { get; }

    /// <summary>How many words a sentence of the batch has.</summary>
    public int Length(int sentence) => FirstRows[sentence + 1] - FirstRows[sentence];
}
