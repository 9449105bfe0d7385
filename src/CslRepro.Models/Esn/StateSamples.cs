using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>Puts states behind a constant 1 in double precision, which is what readouts learn from.</summary>
internal static class StateSamples
{
    /// <summary>[1; r] of chosen nodes, one row each.</summary>
    public static Matrix<double> Gather<T>(Matrix<T> states, ReadOnlySpan<int> nodes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var samples = new Matrix<double>(nodes.Length, states.Columns + 1);
        for (var i = 0; i < nodes.Length; i++)
        {
            var target = samples.Row(i);
            target[0] = 1;
            var source = states.Row(nodes[i]);
            for (var unit = 0; unit < source.Length; unit++)
            {
                target[unit + 1] = double.CreateTruncating(source[unit]);
            }
        }

        return samples;
    }
}
