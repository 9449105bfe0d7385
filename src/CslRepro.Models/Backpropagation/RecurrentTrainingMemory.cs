using System.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// What a <see cref="RecurrentComputation{T}"/> needs for training beside its weights, sized for the longest batch. A batch's words have one row each,
/// sentence after sentence, each sentence from its last word to its first: the order in which gradients collect them.
/// </summary>
/// <param name="layout">Where the weights lie.</param>
/// <param name="activationRows">How many unit rows a step leaves for its way back.</param>
/// <param name="batchSize">The most sentences that a batch has.</param>
/// <param name="longest">The most words that a sentence has.</param>
internal sealed class RecurrentTrainingMemory<T>(RecurrentLayout layout, int activationRows, int batchSize, int longest)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PinnedBuffer<T> inputGradients = new(batchSize * longest * layout.GateRow);
    private readonly PinnedBuffer<T>? innerGradients = layout.BiasRows == 1 ? null : new(batchSize * longest * layout.GateRow);

    /// <summary>Each sentence's first row; the entry after the last sentence is the number of rows.</summary>
    public int[] FirstRows { get; } = new int[batchSize + 1];

    /// <summary>In the layout of the weights.</summary>
    public PinnedBuffer<T> Gradients { get; } = new(layout.Length);

    /// <summary>A row of N for each gate of each unit: the recurrent kernel for the way back.</summary>
    public PinnedBuffer<T> RecurrentTransposed { get; } = new(layout.Gates * layout.Units * layout.UnitRow);

    /// <summary>For each word: the state before it.</summary>
    public PinnedBuffer<T> Before { get; } = new(batchSize * longest * layout.UnitRow);

    /// <summary>For each word: what its step left for the way back.</summary>
    public PinnedBuffer<T> Activations { get; } = new(batchSize * longest * activationRows * layout.UnitRow);

    /// <summary>For each word: the loss's derivatives by the word's part of what entered the gates.</summary>
    public PinnedBuffer<T> InputGradients => inputGradients;

    /// <summary>For each word: the loss's derivatives by the hidden units' part; the same memory where both parts enter as one sum.</summary>
    public PinnedBuffer<T> InnerGradients => innerGradients ?? inputGradients;

    /// <summary>The row of a word.</summary>
    /// <param name="sentence">The sentence's place in the batch.</param>
    /// <param name="step">The word's place in the sentence, from 0.</param>
    public int Row(int sentence, int step) => FirstRows[sentence + 1] - 1 - step;

    /// <summary>How many words a sentence of the batch has.</summary>
    public int Length(int sentence) => FirstRows[sentence + 1] - FirstRows[sentence];
}
