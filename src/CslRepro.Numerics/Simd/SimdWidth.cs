using System.Runtime.Intrinsics;

namespace CslRepro.Numerics.Simd;

/// <summary>How many bits wide the vectors of a kernel are. The choice changes speed only, never a result.</summary>
internal enum SimdWidth
{
    /// <summary>The widest vectors that the hardware accelerates.</summary>
    Best,

    /// <summary>One lane at a time.</summary>
    Scalar,

    /// <summary>128 bits.</summary>
    Bits128,

    /// <summary>256 bits.</summary>
    Bits256,

    /// <summary>512 bits.</summary>
    Bits512,
}
