using System.Numerics;
using CslRepro.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace CslRepro.Torch;

/// <summary>Copies between the project's matrices and tensors.</summary>
internal static class TorchTensors
{
    /// <summary>The tensor type of a precision.</summary>
    public static ScalarType TypeOf<T>() =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : throw new NotSupportedException($"libtorch is used in single and double precision here, not in {typeof(T).Name}.");

    /// <summary>A tensor with a copy of the values.</summary>
    public static Tensor Create<T>(ReadOnlySpan<T> values, params long[] shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (object)values.ToArray() switch
        {
            float[] single => tensor(single, shape),
            double[] wide => tensor(wide, shape),
            _ => throw new NotSupportedException($"libtorch is used in single and double precision here, not in {typeof(T).Name}."),
        };

    /// <summary>A rows x columns tensor with a copy of the elements.</summary>
    public static Tensor Create<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Create<T>(matrix.Elements, matrix.Rows, matrix.Columns);

    /// <summary>A copy of a tensor's values, row after row.</summary>
    public static T[] ToArray<T>(Tensor source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var plain = source.detach().contiguous();
        return plain.data<T>().ToArray();
    }

    /// <summary>A copy of a two-dimensional tensor.</summary>
    public static Matrix<T> ToMatrix<T>(Tensor source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new((int)source.shape[0], (int)source.shape[1], ToArray<T>(source));
}
