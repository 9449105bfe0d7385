using System.Globalization;
using System.Numerics;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Torch;
using Xunit;

namespace CslRepro.Tests.Torch;

/// <summary>The project's own LSTM trainer against the same equations on libtorch, with gradients by automatic differentiation.</summary>
public class LstmReferenceTests
{
    private const int Steps = 20;
    private static readonly ReferenceSet Data = new();

    public static TheoryData<GateActivation, double> Settings { get; } = new()
    {
        { GateActivation.Sigmoid, 0 },
        { GateActivation.Sigmoid, 0.2 },
        { GateActivation.HardSigmoid, 0 },
        { GateActivation.HardSigmoid, 0.2 },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Loss_and_every_gradient_agree_within_rounding_in_single_precision(GateActivation gates, double dropout) =>
        Compare<float>(gates, dropout, MathF.ScaleB(1, -24));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Loss_and_every_gradient_agree_within_rounding_in_double_precision(GateActivation gates, double dropout) =>
        Compare<double>(gates, dropout, Math.ScaleB(1, -53));

    /// <summary>
    /// Takes twenty steps with the project's trainer, and has the reference judge each from the same weights and the same batch.
    /// <para>
    /// Tolerances. With u the unit roundoff, a sum of n terms is off by at most n u times its largest partial sum. What enters a
    /// gate has N + 2 terms, the longest sum here that all else hangs on; so losses, and gradients relative to the largest of
    /// their matrix, may differ by (N + 2) u = 22 u (seen: up to 8 u, the same in both precisions, as it must be if it is rounding).
    /// A step of Adam is about the learning rate, with some eight roundings on the way, and taking it rounds the weight once on
    /// either side: 8 u times the learning rate, and 2 u times the weight.
    /// </para>
    /// </summary>
    /// <param name="gates">The gates' activation.</param>
    /// <param name="dropout">Share of words dropped.</param>
    /// <param name="u">The unit roundoff of the precision.</param>
    private static void Compare<T>(GateActivation gates, double dropout, double u)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var settings = new LstmSettings { GateActivation = gates, Dropout = dropout };
        var initial = LstmInitialiser.Create<T>(settings, Data.Words, Data.Outputs, 1);
        var packed = new PackedSentences(Data.Sequences, Data.Words);
        var ours = LstmComputation<T>.Create(settings, LstmWeights<T>.LayoutOf(Data.Words, settings.Units, Data.Outputs), packed.Longest, SimdWidth.Best);
        ours.SetWeights(initial);
        using var reference = new TorchLstm<T>(settings, initial);
        var targets = Data.Targets.Convert<T>();
        var random = new RandomStream(7, "test/dropout");
        var gradientTolerance = (settings.Units + 2) * u;
        for (var step = 0; step < Steps; step++)
        {
            var sentences = Data.Sentences(step);
            var scales = Array.ConvertAll(sentences, sentence => Array.ConvertAll(sentence, _ => Scale<T>(random, dropout)));
            scales.SelectMany(scale => scale).ToArray().CopyTo(ours.InputScales);

            var loss = ours.ComputeGradients(packed, targets, ReferenceSet.Batch(step));
            var judgedLoss = reference.ComputeGradients(sentences, Data.BatchTargets<T>(step), scales);
            AssertClose($"loss at step {step}", loss, judgedLoss, gradientTolerance * judgedLoss);

            var gradients = ours.CopyGradients();
            foreach (var (name, mine, judged) in Parts(gradients, reference.CopyGradients()))
            {
                var tolerance = gradientTolerance * judged.Max(Math.Abs);
                for (var i = 0; i < mine.Length; i++)
                {
                    AssertClose($"gradient {i} of the {name} at step {step}", mine[i], judged[i], tolerance);
                }
            }

            ours.ApplyAdam();
            reference.ApplyAdam(gradients);
            foreach (var (name, mine, judged) in Parts(ours.CopyWeights(), reference.CopyWeights()))
            {
                for (var i = 0; i < mine.Length; i++)
                {
                    AssertClose(
                        $"weight {i} of the {name} after step {step}", mine[i], judged[i], u * ((2 * Math.Abs(judged[i])) + (8 * settings.LearningRate)));
                }
            }

            reference.SetWeights(ours.CopyWeights());
        }
    }

    private static void AssertClose(string what, double ours, double judged, double tolerance)
    {
        if (!(Math.Abs(ours - judged) <= tolerance))
        {
            Assert.Fail(
                string.Create(CultureInfo.InvariantCulture, $"The {what} is {ours:R}, the reference has {judged:R}; they may differ by {tolerance:E2}."));
        }
    }

    private static T Scale<T>(RandomStream random, double dropout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        dropout == 0 ? T.One : random.NextDouble() < dropout ? T.Zero : T.CreateTruncating(1 / (1 - dropout));

    private static IEnumerable<(string Name, double[] Ours, double[] Judged)> Parts<T>(LstmWeights<T> ours, LstmWeights<T> judged)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        yield return ("kernel", Wide(ours.Kernel.Elements), Wide(judged.Kernel.Elements));
        yield return ("recurrent kernel", Wide(ours.RecurrentKernel.Elements), Wide(judged.RecurrentKernel.Elements));
        yield return ("bias", Wide<T>(ours.Bias), Wide<T>(judged.Bias));
        yield return ("dense kernel", Wide(ours.DenseKernel.Elements), Wide(judged.DenseKernel.Elements));
        yield return ("dense bias", Wide<T>(ours.DenseBias), Wide<T>(judged.DenseBias));
    }

    private static double[] Wide<T>(Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Array.ConvertAll(values.ToArray(), double.CreateTruncating);
}
