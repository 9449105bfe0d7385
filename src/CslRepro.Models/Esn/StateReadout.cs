using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>Reads outputs out of states.</summary>
internal static class StateReadout
{
    private const int BlockRows = 512;

    /// <summary>y = W_out [1; r] for each state r.</summary>
    /// <param name="states">A row of N numbers for each state.</param>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>A row of D outputs for each state.</returns>
    /// <exception cref="ArgumentException">The readout has another number of units.</exception>
    public static Matrix<double> Apply<T>(Matrix<T> states, Matrix<double> readout, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (readout.Columns != states.Columns + 1)
        {
            throw new ArgumentException(
                $"A readout of {states.Columns} units has {states.Columns + 1} columns, the constant's included; got {readout.Columns}.", nameof(readout));
        }

        // In blocks, since states with the constant in double precision take three times the memory of the states themselves.
        var outputs = new Matrix<double>(states.Rows, readout.Rows);
        var block = new Matrix<double>(Math.Min(BlockRows, states.Rows), readout.Columns);
        for (var first = 0; first < states.Rows; first += BlockRows)
        {
            var part = block.RowRange(0, Math.Min(BlockRows, states.Rows - first));
            for (var i = 0; i < part.Rows; i++)
            {
                var source = states.Row(first + i);
                var target = part.Row(i);
                target[0] = 1;
                for (var unit = 0; unit < source.Length; unit++)
                {
                    target[unit + 1] = double.CreateTruncating(source[unit]);
                }
            }

            MatrixProduct.MultiplyByTransposed(part, readout, outputs.RowRange(first, part.Rows), threads: threads);
        }

        return outputs;
    }
}
