using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The trainer's arithmetic one step at a time: loss and gradients of one batch, then one step of Adam.
/// What <see cref="LstmTrainer"/> runs, made visible for whoever compares it with another implementation.
/// Not safe for use by several threads at once.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class LstmStepper<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LstmComputation<T> computation;
    private readonly int longestSentence;

    /// <summary>Makes a stepper whose optimiser has not moved yet.</summary>
    /// <param name="settings">Settings; order, epochs and dropout do not matter here.</param>
    /// <param name="weights">The weights to start from; copied.</param>
    /// <param name="longestSentence">The most words that a sentence will have, 1 or more.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or the weights do not fit the number of units.</exception>
    public LstmStepper(LstmSettings settings, LstmWeights<T> weights, int longestSentence)
        : this(settings, weights, longestSentence, SimdWidth.Best)
    {
    }

    internal LstmStepper(LstmSettings settings, LstmWeights<T> weights, int longestSentence, SimdWidth width)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(weights);
        settings.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(longestSentence, 1);
        this.longestSentence = longestSentence;
        computation = LstmComputation<T>.Create(settings, LstmWeights<T>.LayoutOf(weights.Words, settings.Units, weights.Outputs), longestSentence, width);
        computation.SetWeights(weights);
    }

    /// <summary>The weights as they are now. Reading copies them; writing leaves Adam's running means as they are.</summary>
    public LstmWeights<T> Weights
    {
        get => computation.CopyWeights();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            computation.SetWeights(value);
        }
    }

    /// <summary>The gradients that <see cref="ComputeGradients"/> left, in the shape of the weights. Reading copies them.</summary>
    public LstmWeights<T> Gradients => computation.CopyGradients();

    /// <summary>
    /// The loss of one batch, the mean over sentences and outputs of the squared error of the outputs after the last word, and its gradients.
    /// </summary>
    /// <param name="sentences">1 ... batch size sentences of word numbers; -1 stands for padding, which is skipped.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="inputScales">
    /// For each sentence, what dropout makes of the one of each of its words, padding not counted (0, or 1 / (1 - p)); null without dropout.
    /// </param>
    /// <exception cref="ArgumentException">Sentences, targets and scales do not fit each other or this stepper.</exception>
    public double ComputeGradients(IReadOnlyList<int[]> sentences, Matrix<T> targets, IReadOnlyList<T[]>? inputScales = null)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var packed = new PackedSentences(sentences, computation.Layout.Words);
        if (packed.Count < 1 || packed.Count > computation.Settings.BatchSize || packed.Longest > longestSentence)
        {
            throw new ArgumentException(
                $"This stepper takes 1 ... {computation.Settings.BatchSize} sentences of up to {longestSentence} words, "
                + $"got {packed.Count} of up to {packed.Longest}.",
                nameof(sentences));
        }

        BackpropagationTrainer.RequireTargets(targets, packed.Count, computation.Layout.Outputs);
        SetScales(packed, inputScales);
        return computation.ComputeGradients(packed, targets, [.. Enumerable.Range(0, packed.Count)]);
    }

    /// <summary>Moves the weights by one step of Adam along the gradients.</summary>
    public void ApplyAdam() => computation.ApplyAdam();

    private void SetScales(PackedSentences sentences, IReadOnlyList<T[]>? inputScales)
    {
        var scales = computation.InputScales;
        scales.Fill(T.One);
        if (inputScales == null)
        {
            return;
        }

        if (inputScales.Count != sentences.Count)
        {
            throw new ArgumentException($"There are {sentences.Count} sentences, but scales for {inputScales.Count}.", nameof(inputScales));
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (inputScales[i].Length != sentences[i].Length)
            {
                throw new ArgumentException($"Sentence {i} has {sentences[i].Length} words, but {inputScales[i].Length} scales.", nameof(inputScales));
            }

            inputScales[i].CopyTo(scales);
            scales = scales[sentences[i].Length..];
        }
    }
}
