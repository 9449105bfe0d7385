using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>One worker's memory for a tile's factors and products.</summary>
internal sealed class TileBuffers(int blockRows, int columns)
{
    private readonly Matrix<float> left = new(blockRows, columns);
    private readonly Matrix<float> right = new(blockRows, columns);
    private readonly float[] products = new float[blockRows * blockRows];
    private Matrix<float>? lastProducts;

    public Matrix<float> Left(int rows) => left.RowRange(0, rows);

    public Matrix<float> Right(int rows) => right.RowRange(0, rows);

    public Matrix<float> Products(int rows, int productColumns)
    {
        if (lastProducts is null || lastProducts.Rows != rows || lastProducts.Columns != productColumns)
        {
            lastProducts = rows * productColumns == products.Length
                ? new Matrix<float>(rows, productColumns, products)
                : new Matrix<float>(rows, productColumns);
        }

        return lastProducts;
    }
}
