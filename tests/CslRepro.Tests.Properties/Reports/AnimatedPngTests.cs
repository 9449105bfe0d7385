using System.Buffers.Binary;
using System.Text;
using CslRepro.Reports.Drawing;
using ScottPlot;
using Xunit;

namespace CslRepro.Tests.Properties.Reports;

public class AnimatedPngTests
{
    [Fact]
    public void Frames_keep_their_data_and_are_numbered_in_order()
    {
        byte[][] frames = [Picture(0), Picture(1), Picture(2)];
        var animation = Chunks(AnimatedPng.Join(frames, 300, 2000));
        Assert.Equal(["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"], Collapse(animation.Select(chunk => chunk.Type)));
        Assert.Equal(3, BinaryPrimitives.ReadInt32BigEndian(animation[1].Data));
        var numbered = animation.Where(chunk => chunk.Type is "fcTL" or "fdAT").Select(chunk => BinaryPrimitives.ReadInt32BigEndian(chunk.Data));
        Assert.Equal(Enumerable.Range(0, numbered.Count()), numbered);
        Assert.Equal(
            [300, 300, 2000],
            animation.Where(chunk => chunk.Type == "fcTL").Select(chunk => (int)BinaryPrimitives.ReadUInt16BigEndian(chunk.Data.AsSpan(20))));
        Assert.Equal(Data(Chunks(frames[0]), 0), animation.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data));
        Assert.Equal(
            Data(Chunks(frames[1]), 0).Concat(Data(Chunks(frames[2]), 0)),
            animation.Where(chunk => chunk.Type == "fdAT").SelectMany(chunk => chunk.Data.Skip(4)));
    }

    [Fact]
    public void Checks_are_those_that_encoders_write()
    {
        // The first picture's header is written anew; it must come out as the encoder wrote it, its check included.
        var frame = Picture(0);
        Assert.Equal(frame[..33], AnimatedPng.Join([frame], 100, 100)[..33]);
        Assert.Equal(frame[^12..], AnimatedPng.Join([frame], 100, 100)[^12..]);
    }

    [Fact]
    public void What_is_no_animation_is_refused()
    {
        Assert.Throws<ArgumentException>(() => AnimatedPng.Join([], 100, 100));
        Assert.Throws<ArgumentException>(() => AnimatedPng.Join([[1, 2, 3]], 100, 100));
        Assert.Throws<ArgumentException>(() => AnimatedPng.Join([Picture(0), Picture(0, 50)], 100, 100));
    }

    private static byte[] Picture(double height, int width = 40)
    {
        using var plot = new Plot();
        plot.HideAxesAndGrid();
        plot.Add.Line(0, height, 1, 2);
        return plot.GetImageBytes(width, 30, ImageFormat.Png);
    }

    private static IEnumerable<byte> Data(List<(string Type, byte[] Data)> chunks, int skip) =>
        chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data.Skip(skip));

    private static IEnumerable<string> Collapse(IEnumerable<string> types)
    {
        var last = "";
        foreach (var type in types)
        {
            if (type != last)
            {
                yield return type;
            }

            last = type;
        }
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        var chunks = new List<(string Type, byte[] Data)>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        return chunks;
    }
}
