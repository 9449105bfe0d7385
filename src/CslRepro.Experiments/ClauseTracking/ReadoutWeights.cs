using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.ClauseTracking;

/// <summary>How much weight a network's readout gives each unit.</summary>
internal static class ReadoutWeights
{
    /// <summary>The sum of the absolute weights of each unit to all outputs, the constant's left out.</summary>
    /// <param name="network">An echo state network or an LSTM.</param>
    /// <returns>A number for each unit.</returns>
    /// <exception cref="ArgumentException">The network is of another kind.</exception>
    public static double[] Of(INetwork network) => network switch
    {
        IStateReadout readout => Of(readout.Readout.Transpose())[1..],
        LstmModel<float> lstm => Of(lstm.Weights.DenseKernel.Convert<double>()),
        LstmModel<double> lstm => Of(lstm.Weights.DenseKernel),
        _ => throw new ArgumentException($"{network.Kind.TitleWithArticle} has no readout that is known here.", nameof(network)),
    };

    // A row a unit.
    private static double[] Of(Matrix<double> kernel) => [.. Enumerable.Range(0, kernel.Rows).Select(unit => SumOf(kernel.Row(unit)))];

    private static double SumOf(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += Math.Abs(weight);
        }

        return sum;
    }
}
