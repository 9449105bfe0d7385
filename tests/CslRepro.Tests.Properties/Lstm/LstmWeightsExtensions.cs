using System.Numerics;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

/// <summary>Weights as one list of numbers.</summary>
internal static class LstmWeightsExtensions
{
    public static T[] Flat<T>(this LstmWeights<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. weights.Kernel.Elements, .. weights.RecurrentKernel.Elements, .. weights.Bias, .. weights.DenseKernel.Elements, .. weights.DenseBias];

    public static LstmWeights<T> WithFlat<T>(this LstmWeights<T> shape, ReadOnlySpan<T> flat)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kernel = Take(ref flat, shape.Kernel.Rows, shape.Kernel.Columns);
        var recurrent = Take(ref flat, shape.RecurrentKernel.Rows, shape.RecurrentKernel.Columns);
        var bias = Take(ref flat, 1, shape.Bias.Length).Elements.ToArray();
        var dense = Take(ref flat, shape.DenseKernel.Rows, shape.DenseKernel.Columns);
        return new LstmWeights<T>(kernel, recurrent, bias, dense, flat.ToArray());
    }

    /// <summary>The largest difference of two lists, relative to the largest number of the first.</summary>
    public static double RelativeDistance(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var scale = expected.Max(Math.Abs);
        var distance = expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
        return scale == 0 ? distance : distance / scale;
    }

    private static Matrix<T> Take<T>(ref ReadOnlySpan<T> flat, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var matrix = new Matrix<T>(rows, columns, flat[..(rows * columns)].ToArray());
        flat = flat[(rows * columns)..];
        return matrix;
    }
}
