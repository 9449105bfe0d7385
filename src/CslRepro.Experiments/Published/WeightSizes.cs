using CslRepro.Harness.Runs;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Published;

/// <summary>
/// How large the weights of an LSTM are, part by part. None of these numbers changes when words or units change places, so that they can be compared between
/// networks that were trained apart.
/// </summary>
public static class WeightSizes
{
    /// <summary>Root of the sum of squares of the recurrent kernel; the root of the number of units before training, whatever the seed.</summary>
    public const string RecurrentNorm = "recurrent-norm";

    /// <summary>The same of the kernel, by which words enter.</summary>
    public const string KernelNorm = "kernel-norm";

    /// <summary>The same of the linear layer, without its bias.</summary>
    public const string DenseNorm = "dense-norm";

    /// <summary>Mean bias of the forget gates; 1 before training.</summary>
    public const string ForgetBias = "forget-bias";

    internal static IEnumerable<Measurement> Of(LstmWeights<float> weights) =>
    [
        new Measurement(RecurrentNorm, Norm(weights.RecurrentKernel.Elements)),
        new Measurement(KernelNorm, Norm(weights.Kernel.Elements)),
        new Measurement(DenseNorm, Norm(weights.DenseKernel.Elements)),
        new Measurement(ForgetBias, Mean(weights.Bias.AsSpan(weights.Units, weights.Units))),
    ];

    private static double Norm(ReadOnlySpan<float> elements)
    {
        var sum = 0.0;
        foreach (var element in elements)
        {
            sum = Math.FusedMultiplyAdd(element, element, sum);
        }

        return Math.Sqrt(sum);
    }

    private static double Mean(ReadOnlySpan<float> elements)
    {
        var sum = 0.0;
        foreach (var element in elements)
        {
            sum += element;
        }

        return sum / elements.Length;
    }
}
