using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>Distributions from which Keras draws the initial weights of recurrent networks, in double precision.</summary>
internal static class KerasInitialisers
{
    /// <summary>Uniform in (-l, l) with l = sqrt(6 / (rows + columns)), drawn row after row.</summary>
    public static Matrix<double> GlorotUniform(int rows, int columns, RandomStream stream)
    {
        var limit = Math.Sqrt(6.0 / (rows + columns));
        var matrix = new Matrix<double>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = limit * ((2 * stream.NextDouble()) - 1);
        }

        return matrix;
    }

    /// <summary>
    /// Rows of unit length at right angles, uniform among all such matrices. Keras factors a normal matrix of the transposed shape into Q R and
    /// takes Q with the signs of R's diagonal; Gram and Schmidt's process, whose R has a positive diagonal, gives the same Q.
    /// Each row is cleared of the rows before it twice, which leaves no more than rounding errors.
    /// </summary>
    public static Matrix<double> Orthogonal(int rows, int columns, RandomStream stream)
    {
        var matrix = new Matrix<double>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = stream.NextNormal();
        }

        for (var i = 0; i < rows; i++)
        {
            var row = matrix.Row(i);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < i; k++)
                {
                    var other = matrix.Row(k);
                    var product = Dot(row, other);
                    for (var j = 0; j < columns; j++)
                    {
                        row[j] = Math.FusedMultiplyAdd(-product, other[j], row[j]);
                    }
                }
            }

            var length = Math.Sqrt(Dot(row, row));
            foreach (ref var element in row)
            {
                element /= length;
            }
        }

        return matrix;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(left[i], right[i], sum);
        }

        return sum;
    }
}
