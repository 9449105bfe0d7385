using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Gru;

/// <summary>
/// All trainable parameters of a GRU with a linear head, in Keras' layout: columns are grouped in the order update gate z, reset gate r, candidate;
/// the outputs are y = h Dense + DenseBias.
/// </summary>
/// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
/// <param name="Kernel">V x 3N: what each word adds.</param>
/// <param name="RecurrentKernel">N x 3N: what each hidden unit adds.</param>
/// <param name="Bias">2 x 3N: first the row that goes with the words, then the row that goes with the hidden units, which the reset gate scales.</param>
/// <param name="DenseKernel">N x D.</param>
/// <param name="DenseBias">D.</param>
public sealed record GruWeights<T>(Matrix<T> Kernel, Matrix<T> RecurrentKernel, Matrix<T> Bias, Matrix<T> DenseKernel, T[] DenseBias)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Number of units N.</summary>
    public int Units => RecurrentKernel.Rows;

    /// <summary>Size of the vocabulary V.</summary>
    public int Words => Kernel.Rows;

    /// <summary>Number of outputs D.</summary>
    public int Outputs => DenseBias.Length;

    /// <summary>Number of trainable parameters: 3 (N V + N N + 2 N) + N D + D.</summary>
    public int ParameterCount =>
        Kernel.Elements.Length + RecurrentKernel.Elements.Length + Bias.Elements.Length + DenseKernel.Elements.Length + DenseBias.Length;

    /// <summary>All parts in the order of files and digest, the dense bias as a matrix of one row; they share this record's memory.</summary>
    internal IReadOnlyList<Matrix<T>> Parts => [Kernel, RecurrentKernel, Bias, DenseKernel, new Matrix<T>(1, DenseBias.Length, DenseBias)];

    /// <summary>The shapes of <see cref="Parts"/>.</summary>
    internal IReadOnlyList<ParameterShape> Shapes => ShapesOf(Words, Units, Outputs);

    /// <summary>
    /// SHA-256 over all parameters' bits, in the order kernel, recurrent kernel, bias, dense kernel, dense bias; see <see cref="DigestBuilder"/>.
    /// </summary>
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

    /// <summary>The shapes of the parts of any GRU.</summary>
    internal static IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) =>
        ParameterShape.Keras(words, units, outputs, 3 * units, biasRows: 2);

    /// <summary>Takes parts over.</summary>
    internal static GruWeights<T> Of(IReadOnlyList<Matrix<T>> parts) => new(parts[0], parts[1], parts[2], parts[3], parts[4].Elements.ToArray());

    /// <summary>Makes the network's arithmetic.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="longest">The most words that a training sentence has; 0 for arithmetic that only predicts.</param>
    /// <param name="width">The vector width: changes speed only.</param>
    internal RecurrentComputation<T> CreateComputation(GruSettings settings, int longest, SimdWidth width = SimdWidth.Best) =>
        RecurrentComputation<T>.Create<GruCell>(settings, ShapesOf(Words, Units, Outputs), Parts, longest, width);

    /// <summary>Checks that all parts fit each other.</summary>
    internal void RequireShape(int units)
    {
        if (Units != units || Kernel.Columns != 3 * units || RecurrentKernel.Columns != 3 * units || Bias.Rows != 2 || Bias.Columns != 3 * units
            || DenseKernel.Rows != units || DenseKernel.Columns != Outputs)
        {
            throw new ArgumentException(
                $"A GRU of {units} units, {Words} words and {Outputs} outputs needs a {Words} x {3 * units} kernel, a {units} x {3 * units} recurrent kernel, "
                    + $"a 2 x {3 * units} bias "
                + $"and a {units} x {Outputs} dense kernel; got {Kernel.Rows} x {Kernel.Columns}, {RecurrentKernel.Rows} x {RecurrentKernel.Columns}, "
                + $"{Bias.Rows} x {Bias.Columns} "
                + $"and {DenseKernel.Rows} x {DenseKernel.Columns}.");
        }
    }
}
