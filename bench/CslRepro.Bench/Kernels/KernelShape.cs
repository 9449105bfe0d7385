namespace CslRepro.Bench.Kernels;

/// <summary>The sizes of a benchmark's matrices and the work in them.</summary>
/// <param name="Rows">Rows of the result.</param>
/// <param name="Inner">Length of the sums.</param>
/// <param name="Columns">Columns of the result.</param>
/// <param name="MultiplyAdds">Multiply-adds that the definition of the result asks for.</param>
internal sealed record KernelShape(int Rows, int Inner, int Columns, double MultiplyAdds)
{
    public static KernelShape Product(int rows, int inner, int columns) => new(rows, inner, columns, (double)rows * inner * columns);

    public static KernelShape SymmetricUpdate(int inner, int size) => new(size, inner, size, inner * (double)size * (size + 1) / 2);

    public static KernelShape Factorisation(int size) => new(size, size, size, Math.Pow(size, 3) / 6);

    public static KernelShape Solve(int size, int sides) => new(size, size, sides, (double)size * size * sides / 2);

    public override string ToString() => $"{Rows} x {Inner} x {Columns}";
}
