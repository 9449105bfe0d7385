using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>
/// All trainable parameters of an LSTM with a linear head, in Keras' layout: columns of the kernels are grouped by gate
/// in the order input, forget, cell, output; the outputs are y = h Dense + DenseBias.
/// </summary>
/// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
/// <param name="Kernel">V x 4N: what each word adds to the gates.</param>
/// <param name="RecurrentKernel">N x 4N: what each hidden unit adds to the gates.</param>
/// <param name="Bias">4N.</param>
/// <param name="DenseKernel">N x D.</param>
/// <param name="DenseBias">D.</param>
public sealed record LstmWeights<T>(Matrix<T> Kernel, Matrix<T> RecurrentKernel, T[] Bias, Matrix<T> DenseKernel, T[] DenseBias)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Number of units N.</summary>
    public int Units => RecurrentKernel.Rows;

    /// <summary>Size of the vocabulary V.</summary>
    public int Words => Kernel.Rows;

    /// <summary>Number of outputs D.</summary>
    public int Outputs => DenseBias.Length;

    /// <summary>Number of trainable parameters: 4 (N V + N N + N) + N D + D.</summary>
    public int ParameterCount => Kernel.Elements.Length + RecurrentKernel.Elements.Length + Bias.Length + DenseKernel.Elements.Length + DenseBias.Length;

    /// <summary>All parts in the order of files and digest, vectors as matrices of one row; they share this record's memory.</summary>
    internal IReadOnlyList<Matrix<T>> Parts =>
        [Kernel, RecurrentKernel, new Matrix<T>(1, Bias.Length, Bias), DenseKernel, new Matrix<T>(1, DenseBias.Length, DenseBias)];

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

    /// <summary>The same weights in another precision, rounded to nearest where it is narrower.</summary>
    /// <typeparam name="TOther">The other precision.</typeparam>
    /// <returns>Weights in memory of their own.</returns>
    public LstmWeights<TOther> ConvertTo<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther> =>
        new(
            Kernel.Convert<TOther>(),
            RecurrentKernel.Convert<TOther>(),
            Array.ConvertAll(Bias, TOther.CreateTruncating),
            DenseKernel.Convert<TOther>(),
            Array.ConvertAll(DenseBias, TOther.CreateTruncating));

    /// <summary>The shapes of the parts of any LSTM.</summary>
    internal static IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) => ParameterShape.Keras(words, units, outputs, 4 * units);

    /// <summary>Where the weights of any LSTM lie in the trainer's memory.</summary>
    internal static RecurrentLayout LayoutOf(int words, int units, int outputs) => RecurrentLayout.For<T>(ShapesOf(words, units, outputs));

    /// <summary>Takes parts over.</summary>
    internal static LstmWeights<T> Of(IReadOnlyList<Matrix<T>> parts) =>
        new(parts[0], parts[1], parts[2].Elements.ToArray(), parts[3], parts[4].Elements.ToArray());

    /// <summary>Checks that all parts fit each other and the sizes asked for.</summary>
    internal void RequireShape(int words, int units, int outputs)
    {
        if (Words != words || Units != units || Outputs != outputs
            || Kernel.Columns != 4 * units || RecurrentKernel.Columns != 4 * units || Bias.Length != 4 * units
            || DenseKernel.Rows != units || DenseKernel.Columns != outputs)
        {
            throw new ArgumentException(
                $"An LSTM of {words} words, {units} units and {outputs} outputs needs a {words} x {4 * units} kernel, a {units} x {4 * units} recurrent "
                    + $"kernel, "
                + $"a bias of {4 * units}, a {units} x {outputs} dense kernel and a dense bias of {outputs}; got {Kernel.Rows} x {Kernel.Columns}, "
                + $"{RecurrentKernel.Rows} x {RecurrentKernel.Columns}, {Bias.Length}, {DenseKernel.Rows} x {DenseKernel.Columns} and {DenseBias.Length}.");
        }
    }
}
