using System.Globalization;
using CslRepro.Numerics;

namespace CslRepro.Cli;

/// <summary>Finite weights may still be so large that sums of them are not, and no scene can be read off those.</summary>
internal static class FiniteOutputs
{
    /// <summary>Checks outputs.</summary>
    /// <param name="source">Where the network comes from, for the message.</param>
    /// <exception cref="InvalidDataException">An output is not finite, or so large that a sum of squares would not be.</exception>
    public static void Require(Matrix<double> outputs, string source)
    {
        var most = Math.Sqrt(double.MaxValue) / Math.Max(1, outputs.Elements.Length);
        foreach (var value in outputs.Elements)
        {
            if (!(Math.Abs(value) < most))
            {
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{source} cannot be used: with its weights an output is {value}, so the weights are too large."));
            }
        }
    }
}
