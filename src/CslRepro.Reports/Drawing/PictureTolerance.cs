namespace CslRepro.Reports.Drawing;

/// <summary>How far a picture may differ from the verified one; the sizes must be equal.</summary>
/// <param name="MaxChannelDifference">
/// The largest difference of a red, green, blue or alpha value (0 ... 255) at which two pixels still count as the same.
/// </param>
/// <param name="MaxDifferingShare">The share of pixels, 0 ... 1, that may differ by more than that.</param>
public sealed record PictureTolerance(int MaxChannelDifference, double MaxDifferingShare)
{
    /// <summary>
    /// The default: room for another system's edges of letters and lines (8 of 255), and one pixel in a thousand beyond.
    /// </summary>
    public static PictureTolerance Default { get; } = new(8, 0.001);

    /// <summary>No difference at all.</summary>
    public static PictureTolerance Exact { get; } = new(0, 0);
}
