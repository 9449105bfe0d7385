using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Simple;

/// <summary>All trainable parameters of a simple recurrent network with a linear head, in Keras' layout; the outputs are y = h Dense + DenseBias.</summary>
/// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
/// <param name="Kernel">V x N: what each word adds.</param>
/// <param name="RecurrentKernel">N x N: what each hidden unit adds.</param>
/// <param name="Bias">N.</param>
/// <param name="DenseKernel">N x D.</param>
/// <param name="DenseBias">D.</param>
public sealed record SimpleWeights<T>(Matrix<T> Kernel, Matrix<T> RecurrentKernel, T[] Bias, Matrix<T> DenseKernel, T[] DenseBias)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Number of units N.</summary>
    public int Units => RecurrentKernel.Rows;

    /// <summary>Size of the vocabulary V.</summary>
    public int Words => Kernel.Rows;

    /// <summary>Number of outputs D.</summary>
    public int Outputs => DenseBias.Length;

    /// <summary>All parts in the order of files and digest, vectors as matrices of one row; they share this record's memory.</summary>
    internal IReadOnlyList<Matrix<T>> Parts =>
        [Kernel, RecurrentKernel, new Matrix<T>(1, Bias.Length, Bias), DenseKernel, new Matrix<T>(1, DenseBias.Length, DenseBias)];

    /// <summary>SHA-256 over all parameters' bits, in the order kernel, recurrent kernel, bias, dense kernel, dense bias.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public string Digest()
    {
        using var digest = new DigestBuilder();
        foreach (var part in Parts)
        {
            digest.Add(part);
        }

        return digest.ToHex();
    }

    /// <summary>The shapes of the parts of any such network.</summary>
    internal static IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) => ParameterShape.Keras(words, units, outputs, units);

    /// <summary>Takes parts over.</summary>
    internal static SimpleWeights<T> Of(IReadOnlyList<Matrix<T>> parts) =>
        new(parts[0], parts[1], parts[2].Elements.ToArray(), parts[3], parts[4].Elements.ToArray());

    /// <summary>Makes the network's arithmetic.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="longest">The most words that a training sentence has; 0 for arithmetic that only predicts.</param>
    /// <param name="width">The vector width: changes speed only.</param>
    internal RecurrentComputation<T> CreateComputation(SimpleSettings settings, int longest, SimdWidth width = SimdWidth.Best) =>
        RecurrentComputation<T>.Create<SimpleCell>(settings, ShapesOf(Words, Units, Outputs), Parts, longest, width);

    /// <summary>Checks that all parts fit each other.</summary>
    internal void RequireShape(int units)
    {
        if (Units != units || Kernel.Columns != units || RecurrentKernel.Columns != units || Bias.Length != units
            || DenseKernel.Rows != units || DenseKernel.Columns != Outputs)
        {
            throw new ArgumentException(
                $"A simple network of {units} units, {Words} words and {Outputs} outputs needs a {Words} x {units} kernel, a {units} x {units} recurrent "
                + $"kernel, a bias of {units} and a {units} x {Outputs} dense kernel; got {Kernel.Rows} x {Kernel.Columns}, "
                + $"{RecurrentKernel.Rows} x {RecurrentKernel.Columns}, {Bias.Length} and {DenseKernel.Rows} x {DenseKernel.Columns}.");
        }
    }
}
