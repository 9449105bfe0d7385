using System.Runtime.Intrinsics.Arm;

namespace CslRepro.Numerics.Kernels;

/// <summary>How the products are cut into blocks: for speed only, no result depends on it.</summary>
internal static class BlockSizes
{
    /// <summary>Steps of the inner index between loading and storing a tile: a strip of each factor stays in the first-level cache.</summary>
    public const int Depth = 256;

    /// <summary>Columns of the right factor that are packed at a time: up to 8 MiB, a share of the last-level cache. A multiple of every strip.</summary>
    public const int Columns = 4080;

    /// <summary>Bytes of the left factor that are packed at a time: half a second-level cache.</summary>
    public const int LeftBytes = 256 * 1024;

    /// <summary>Rows of a register tile: 8 where there are 32 vector registers, 4 where there are 16.</summary>
    /// <returns>8 or 4.</returns>
    public static int TileRows(int vectorBytes) => vectorBytes == 64 || (vectorBytes == 16 && AdvSimd.IsSupported) ? 8 : 4;
}
