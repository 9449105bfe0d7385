using System.Globalization;
using SkiaSharp;

namespace CslRepro.Reports.Drawing;

/// <summary>
/// Compares two pictures pixel by pixel and channel by channel. (ScottPlot's own image difference compares grey values, to
/// which two colours of like brightness are the same.)
/// </summary>
public static class PictureDifference
{
    /// <summary>Describes how two pictures differ.</summary>
    /// <param name="verified">The old picture's file.</param>
    /// <param name="received">The new picture's file.</param>
    /// <param name="tolerance">The room there is.</param>
    /// <returns>What is beyond the tolerance, or empty text.</returns>
    public static string Describe(byte[] verified, byte[] received, PictureTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(verified);
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(tolerance);
        using var old = Decode(verified);
        using var @new = Decode(received);
        if (old is null || @new is null)
        {
            return $"the {(old is null ? "verified" : "received")} file is no picture that can be read";
        }

        if (old.Width != @new.Width || old.Height != @new.Height)
        {
            return string.Create(CultureInfo.InvariantCulture, $"verified is {old.Width} x {old.Height} pixels, received {@new.Width} x {@new.Height}");
        }

        var (oldPixels, newPixels) = (old.Pixels, @new.Pixels);
        var (differing, largest) = (0, 0);
        for (var i = 0; i < oldPixels.Length; i++)
        {
            var distance = Distance(oldPixels[i], newPixels[i]);
            largest = Math.Max(largest, distance);
            differing += distance > tolerance.MaxChannelDifference ? 1 : 0;
        }

        return differing <= tolerance.MaxDifferingShare * oldPixels.Length
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{differing} of {oldPixels.Length} pixels differ by more than {tolerance.MaxChannelDifference} of 255 in a channel, at most by {largest}; " +
                $"{tolerance.MaxDifferingShare:p2} of the pixels may");
    }

    private static SKBitmap? Decode(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        return codec is null ? null : SKBitmap.Decode(codec);
    }

    private static int Distance(SKColor a, SKColor b) => Math.Max(
        Math.Max(Math.Abs(a.Red - b.Red), Math.Abs(a.Green - b.Green)),
        Math.Max(Math.Abs(a.Blue - b.Blue), Math.Abs(a.Alpha - b.Alpha)));
}
