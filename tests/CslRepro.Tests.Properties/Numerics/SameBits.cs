using System.Numerics;
using System.Runtime.InteropServices;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>Equality of bits: -0 differs from 0, and a NaN equals itself.</summary>
internal static class SameBits
{
    public static void Assert<T>(Matrix<T> expected, Matrix<T> actual, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Xunit.Assert.Equal((expected.Rows, expected.Columns), (actual.Rows, actual.Columns));
        if (MemoryMarshal.AsBytes(expected.Elements).SequenceEqual(MemoryMarshal.AsBytes(actual.Elements)))
        {
            return;
        }

        for (var i = 0; i < expected.Rows; i++)
        {
            for (var j = 0; j < expected.Columns; j++)
            {
                if (!expected[i, j].Equals(actual[i, j]))
                {
                    Xunit.Assert.Fail(FormattableString.Invariant(
                        $"{what}: element ({i}, {j}) of {expected.Rows} x {expected.Columns} is {actual[i, j]}, the textbook's loops give {expected[i, j]}."));
                }
            }
        }

        Xunit.Assert.Fail($"{what}: a zero has another sign, or a NaN other bits, than in the textbook's loops.");
    }
}
