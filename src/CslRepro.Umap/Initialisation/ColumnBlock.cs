using CslRepro.Numerics;

namespace CslRepro.Umap.Initialisation;

/// <summary>Work on a few long columns at once (n x p, p small), every sum over the rows in ascending order.</summary>
internal static class ColumnBlock
{
    /// <summary>The number of columns to iterate with when some are wanted: spare ones speed up convergence, and vectors of 8 go through the kernels.</summary>
    public static int Width(int wanted) => (wanted + 4 + 7) / 8 * 8;

    /// <summary>
    /// Makes the columns orthonormal by modified Gram and Schmidt, each twice; first against a given unit vector, if any. A column
    /// that depends on those before it is replaced by random numbers.
    /// </summary>
    public static void Orthonormalise(Matrix<double> block, double[]? first, RandomStream random)
    {
        var projections = new double[block.Columns];
        for (var column = 0; column < block.Columns; column++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                var before = Norm(block, column);
                for (var round = 0; round < 2; round++)
                {
                    if (first is not null)
                    {
                        var along = 0.0;
                        for (var i = 0; i < block.Rows; i++)
                        {
                            along = Math.FusedMultiplyAdd(first[i], block[i, column], along);
                        }

                        for (var i = 0; i < block.Rows; i++)
                        {
                            block[i, column] = Math.FusedMultiplyAdd(-along, first[i], block[i, column]);
                        }
                    }

                    var earlier = projections.AsSpan(0, column);
                    earlier.Clear();
                    for (var i = 0; i < block.Rows; i++)
                    {
                        var row = block.Row(i);
                        for (var j = 0; j < earlier.Length; j++)
                        {
                            earlier[j] = Math.FusedMultiplyAdd(row[j], row[column], earlier[j]);
                        }
                    }

                    for (var i = 0; i < block.Rows; i++)
                    {
                        var row = block.Row(i);
                        for (var j = 0; j < earlier.Length; j++)
                        {
                            row[column] = Math.FusedMultiplyAdd(-earlier[j], row[j], row[column]);
                        }
                    }
                }

                var after = Norm(block, column);
                if (after > 1e-10 * before)
                {
                    Scale(block, column, 1 / after);
                    break;
                }

                for (var i = 0; i < block.Rows; i++)
                {
                    block[i, column] = random.NextNormal();
                }
            }
        }
    }

    /// <summary>Aᵀ B for two blocks of the same shape, made symmetric.</summary>
    public static Matrix<double> SymmetricProduct(Matrix<double> a, Matrix<double> b)
    {
        var product = new Matrix<double>(a.Columns, a.Columns);
        MatrixProduct.MultiplyTransposed(a, b, product);
        for (var i = 0; i < product.Rows; i++)
        {
            for (var j = 0; j < i; j++)
            {
                product[i, j] = product[j, i] = 0.5 * (product[i, j] + product[j, i]);
            }
        }

        return product;
    }

    /// <summary>The norm of a column of A - B diag(values).</summary>
    public static double Residual(Matrix<double> a, Matrix<double> b, double value, int column)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Rows; i++)
        {
            var difference = a[i, column] - (value * b[i, column]);
            sum = Math.FusedMultiplyAdd(difference, difference, sum);
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Turns a column so that its element of greatest magnitude (the first such) is positive.</summary>
    public static void FixSign(Matrix<double> block, int column)
    {
        var greatest = 0.0;
        for (var i = 0; i < block.Rows; i++)
        {
            if (Math.Abs(block[i, column]) > Math.Abs(greatest))
            {
                greatest = block[i, column];
            }
        }

        if (greatest < 0)
        {
            Scale(block, column, -1);
        }
    }

    private static double Norm(Matrix<double> block, int column)
    {
        var sum = 0.0;
        for (var i = 0; i < block.Rows; i++)
        {
            sum = Math.FusedMultiplyAdd(block[i, column], block[i, column], sum);
        }

        return Math.Sqrt(sum);
    }

    private static void Scale(Matrix<double> block, int column, double factor)
    {
        for (var i = 0; i < block.Rows; i++)
        {
            block[i, column] *= factor;
        }
    }
}
