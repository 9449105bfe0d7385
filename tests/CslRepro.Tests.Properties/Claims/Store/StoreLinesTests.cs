using System.Text;
using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>A store's file is read line by line, wherever its lines lie in what is read at once.</summary>
public sealed class StoreLinesTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string File => temporary["runs-00001.jsonl"];

    [Fact]
    public void Lines_of_any_length_come_out_as_they_are()
    {
        // Around the first buffer and far beyond it, and empty ones between.
        int[] lengths = [0, 1, 65_533, 65_535, 65_536, 65_537, 0, 200_000, 3];
        string[] lines = [.. lengths.Select((length, index) => new string((char)('a' + index), length))];
        System.IO.File.WriteAllText(File, string.Join('\n', lines) + "\n");
        Assert.Equal(lines.Select(line => (line, true)), Read());
        System.IO.File.AppendAllText(File, "torn");
        Assert.Equal([.. lines.Select(line => (line, true)), ("torn", false)], Read());
    }

    [Fact]
    public void An_empty_file_has_no_line()
    {
        System.IO.File.WriteAllText(File, "");
        Assert.Empty(Read());
    }

    [Fact]
    public void A_file_that_somebody_writes_can_be_read()
    {
        using var writer = new FileStream(File, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        writer.Write("first\nsec"u8);
        Assert.Equal([("first", true), ("sec", false)], Read());
    }

    [Fact]
    public void A_device_without_an_end_is_refused_by_its_name()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/zero"), "Needs a device without an end.");
        Assert.StartsWith(
            "/dev/zero cannot be used: it has a line of more than 67108864 bytes",
            Assert.Throws<InvalidDataException>(() => StoreLines.Of("/dev/zero").Count()).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();

    private (string Line, bool IsWhole)[] Read() => [.. StoreLines.Of(File).Select(item => (Encoding.ASCII.GetString(item.Line.Span), item.IsWhole))];
}
