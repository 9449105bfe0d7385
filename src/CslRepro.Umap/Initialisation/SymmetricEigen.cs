using CslRepro.Numerics;

namespace CslRepro.Umap.Initialisation;

/// <summary>
/// All eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations, from exactly rounded operations only.
/// Source: G. H. Golub, C. F. Van Loan, "Matrix Computations", section 8.5 (4th edition).
/// </summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>Decomposes a matrix.</summary>
    /// <param name="matrix">n x n, symmetric; destroyed.</param>
    /// <returns>The eigenvalues, ascending, and the eigenvectors as columns.</returns>
    public static (double[] Values, Matrix<double> Vectors) Decompose(Matrix<double> matrix)
    {
        var n = matrix.Rows;
        var vectors = new Matrix<double>(n, n);
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            vectors[i, i] = 1;
            foreach (var value in matrix.Row(i))
            {
                total = Math.FusedMultiplyAdd(value, value, total);
            }
        }

        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var outside = 0.0;
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    outside = Math.FusedMultiplyAdd(matrix[p, q], matrix[p, q], outside);
                }
            }

            if (outside <= 1e-30 * total)
            {
                break;
            }

            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(matrix, vectors, p, q);
                }
            }
        }

        var values = new double[n];
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            values[i] = matrix[i, i];
            order[i] = i;
        }

        Array.Sort(order, (left, right) => values[left] != values[right] ? values[left].CompareTo(values[right]) : left.CompareTo(right));
        var sorted = new Matrix<double>(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                sorted[i, j] = vectors[i, order[j]];
            }
        }

        return (Array.ConvertAll(order, i => values[i]), sorted);
    }

    private static void Rotate(Matrix<double> matrix, Matrix<double> vectors, int p, int q)
    {
        var coupling = matrix[p, q];
        if (coupling == 0)
        {
            return;
        }

        var theta = (matrix[q, q] - matrix[p, p]) / (2 * coupling);
        var t = 1 / (Math.Abs(theta) + Math.Sqrt(1 + (theta * theta)));
        t = theta < 0 ? -t : t;
        var c = 1 / Math.Sqrt(1 + (t * t));
        var s = t * c;
        for (var i = 0; i < matrix.Rows; i++)
        {
            (matrix[i, p], matrix[i, q]) = Turned(matrix[i, p], matrix[i, q], c, s);
            (vectors[i, p], vectors[i, q]) = Turned(vectors[i, p], vectors[i, q], c, s);
        }

        for (var i = 0; i < matrix.Rows; i++)
        {
            (matrix[p, i], matrix[q, i]) = Turned(matrix[p, i], matrix[q, i], c, s);
        }

        matrix[p, q] = 0;
        matrix[q, p] = 0;
    }

    private static (double First, double Second) Turned(double first, double second, double c, double s) =>
        ((c * first) - (s * second), (s * first) + (c * second));
}
