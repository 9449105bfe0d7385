using System.Numerics;
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
}
