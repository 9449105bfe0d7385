using System.Numerics;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Tests.Properties.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>What a network with one state owes beyond gradients and trainings that are right: the bits of plain loops, at every vector width.</summary>
public abstract class RecurrentContract : BackpropagationContract
{
    private static readonly SimdWidth[] Widths = [SimdWidth.Scalar, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512];

    /// <summary>Units on both sides of a vector's length and of the blocks of vectors that kernels take at once, with the batch's size.</summary>
    public static TheoryData<int, int> Batches =>
        new() { { 1, 1 }, { 1, 3 }, { 3, 2 }, { 9, 16 }, { 16, 3 }, { 20, 1 }, { 20, 2 }, { 20, 16 }, { 33, 5 }, { 54, 3 }, { 80, 4 }, { 13, 64 } };

    /// <summary>The arithmetic that trains.</summary>
    private protected abstract RecurrentComputation<T> Arithmetic<T>(
        BackpropagationSettings settings, IReadOnlyList<Matrix<T>> parts, int longest, SimdWidth width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The same network in plain loops.</summary>
    private protected abstract PlainRecurrent<T> Plain<T>(IReadOnlyList<Matrix<T>> parts)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    [Theory]
    [MemberData(nameof(Batches))]
    public void Loss_and_gradients_have_the_bits_of_plain_loops_at_every_width(int units, int batch)
    {
        RequirePlainBits<float>(units, batch);
        RequirePlainBits<double>(units, batch);
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Trainings_and_outputs_have_the_same_bits_at_every_width(int units, int batch)
    {
        var digests = Widths.Select(width => TrainAt<float>(units, batch, width) + TrainAt<double>(units, batch, width)).ToArray();
        Assert.Single(digests.Distinct());
    }

    [Fact]
    public void Padding_between_rows_of_weights_stays_zero()
    {
        // 9 units and 3 outputs: no row ends with a vector.
        var data = SmallTask.Draw(12);
        var settings = Trained with { Units = 9, BatchSize = 3 };
        var parts = Draw(ShapesOf(SmallTask.Words, 9, SmallTask.Outputs), 11).Select(part => part.Convert<float>()).ToArray();
        var arithmetic = Arithmetic(settings, parts, 7, SimdWidth.Best);
        var packed = new PackedSentences(data.Sentences, data.Words);
        var targets = data.Targets.Convert<float>();
        for (var s = 0; s < 12; s += 3)
        {
            arithmetic.ComputeGradients(packed, targets, [s, s + 1, s + 2]);
            arithmetic.ApplyAdam();
        }

        var weights = arithmetic.CopyWeights().Sum(part => part.Elements.ToArray().Count(weight => weight != 0));
        Assert.Equal(parts.Sum(part => part.Elements.Length), weights);
        Assert.Equal(weights, arithmetic.PaddedWeights.ToArray().Count(weight => weight != 0));
    }

    [Fact]
    public void An_epoch_allocates_nothing()
    {
        var data = SmallTask.Draw(20);
        var settings = Trained with { Epochs = 5, BatchSize = 3 };
        var parts = Draw(ShapesOf(SmallTask.Words, settings.Units, SmallTask.Outputs), 12).Select(part => part.Convert<float>()).ToArray();
        var allocations = new EpochAllocations(settings.Epochs);
        BackpropagationTrainer.Train(
            Arithmetic(settings, parts, 7, SimdWidth.Best),
            new PackedSentences(data.Sentences, data.Words),
            data.Targets.Convert<float>(),
            new RandomStream(1, "order"),
            (_, _) =>
            {
                allocations.Note();
                return true;
            },
            Cancellation);
        allocations.AssertNone();
    }

    private protected sealed override (double Loss, double[] Gradients) Compute(
        BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts, int[][] sentences, Matrix<double> targets)
    {
        var arithmetic = Arithmetic(settings, parts, 5, SimdWidth.Best);
        var loss = arithmetic.ComputeGradients(new PackedSentences(sentences, 3), targets, [.. Enumerable.Range(0, sentences.Length)]);
        return (loss, [.. arithmetic.CopyGradients().SelectMany(part => part.Elements.ToArray())]);
    }

    private void RequirePlainBits<T>(int units, int batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The first sentences of a larger set, backwards, so that places in batch and set differ.
        var data = SmallTask.Draw(batch + 1, (ulong)units);
        var parts = Draw(ShapesOf(SmallTask.Words, units, SmallTask.Outputs), 10).Select(part => part.Convert<T>()).ToArray();
        int[] order = [.. Enumerable.Range(0, batch).Reverse()];
        var targets = data.Targets.Convert<T>();
        var plain = Plain(parts);
        var batchTargets = new Matrix<T>(batch, SmallTask.Outputs);
        for (var s = 0; s < batch; s++)
        {
            targets.Row(order[s]).CopyTo(batchTargets.Row(s));
        }

        var loss = plain.ComputeGradients([.. order.Select(s => data.Sentences[s])], batchTargets);
        foreach (var width in Widths)
        {
            var arithmetic = Arithmetic(Trained with { Units = units, BatchSize = batch }, parts, 7, width);

            // What another batch left behind must not matter.
            arithmetic.ComputeGradients(new PackedSentences(data.Sentences, data.Words), targets, order.AsSpan(0, (batch + 1) / 2));
            Assert.Equal(loss, arithmetic.ComputeGradients(new PackedSentences(data.Sentences, data.Words), targets, order));
            foreach (var (expected, actual) in plain.Gradients.Zip(arithmetic.CopyGradients()))
            {
                SameBits.Assert(expected, actual, $"{units} units, batch of {batch}, {width}");
            }
        }
    }

    private string TrainAt<T>(int units, int batch, SimdWidth width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var data = SmallTask.Draw((2 * batch) + 1);
        var packed = new PackedSentences(data.Sentences, data.Words);
        var settings = Trained with { Units = units, BatchSize = batch, Epochs = 2 };
        var parts = Draw(ShapesOf(SmallTask.Words, units, SmallTask.Outputs), 13).Select(part => part.Convert<T>()).ToArray();
        var arithmetic = Arithmetic(settings, parts, 7, width);
        BackpropagationTrainer.Train(arithmetic, packed, data.Targets.Convert<T>(), new RandomStream(1, "order"), null, Cancellation);
        var outputs = new Matrix<T>(packed.Count, SmallTask.Outputs);
        arithmetic.Predict(packed, 0, outputs);
        using var digest = new DigestBuilder();
        foreach (var part in arithmetic.CopyWeights())
        {
            digest.Add(part);
        }

        return digest.Add(outputs).ToHex();
    }
}
