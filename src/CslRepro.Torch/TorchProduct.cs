using System.Numerics;
using CslRepro.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace CslRepro.Torch;

/// <summary>A product of two matrices on libtorch, on one thread: the rival of <see cref="MatrixProduct"/> in benchmarks.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TorchProduct<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tensor left;
    private readonly Tensor right;
    private readonly Tensor product;

    /// <summary>Copies the factors; that is no part of what <see cref="Run"/> takes.</summary>
    /// <param name="left">n x k.</param>
    /// <param name="right">k x m.</param>
    /// <exception cref="ArgumentException">The factors do not fit.</exception>
    /// <exception cref="PlatformNotSupportedException">libtorch cannot be loaded.</exception>
    public TorchProduct(Matrix<T> left, Matrix<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Columns != right.Rows)
        {
            throw new ArgumentException($"A {left.Rows} x {left.Columns} and a {right.Rows} x {right.Columns} matrix have no product.", nameof(right));
        }

        TorchRuntime.Load();
        this.left = TorchTensors.Create(left).DetachFromDisposeScope();
        this.right = TorchTensors.Create(right).DetachFromDisposeScope();
        product = zeros(left.Rows, right.Columns, dtype: TorchTensors.TypeOf<T>()).DetachFromDisposeScope();
    }

    /// <summary>Multiplies into memory that is kept.</summary>
    public void Run()
    {
        using var inner = NewDisposeScope();
        product.addmm_(left, right, 0, 1);
    }

    /// <summary>The product, after <see cref="Run"/>.</summary>
    /// <returns>A copy, n x m.</returns>
    public Matrix<T> CopyResult() => TorchTensors.ToMatrix<T>(product);

    /// <inheritdoc/>
    public void Dispose()
    {
        left.Dispose();
        right.Dispose();
        product.Dispose();
    }
}
