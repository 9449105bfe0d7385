using CslRepro.Files;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public sealed class OutputFolderTests : IDisposable
{
    private const string Marker = "results.json";
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void An_earlier_output_is_replaced_as_a_whole()
    {
        OutputFolder.Write(
            temporary["out"],
            Marker,
            folder => { File.WriteAllText(Path.Combine(folder, Marker), "1"); File.WriteAllText(Path.Combine(folder, "old.txt"), ""); });
        OutputFolder.Write(temporary["out"], Marker, folder => File.WriteAllText(Path.Combine(folder, Marker), "2"));
        Assert.Equal("2", File.ReadAllText(Path.Combine(temporary["out"], Marker)));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary["out"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void A_failure_on_the_way_leaves_everything_as_it_was()
    {
        OutputFolder.Write(temporary["out"], Marker, folder => File.WriteAllText(Path.Combine(folder, Marker), "1"));
        Assert.Throws<IOException>(() => OutputFolder.Write(temporary["out"], Marker, folder =>
        {
            File.WriteAllText(Path.Combine(folder, Marker), "2");
            throw new IOException("disk full");
        }));
        Assert.Equal("1", File.ReadAllText(Path.Combine(temporary["out"], Marker)));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void Somebody_elses_folder_and_a_half_written_one_are_refused()
    {
        Directory.CreateDirectory(temporary["out"]);
        File.WriteAllText(Path.Combine(temporary["out"], "thesis.tex"), "");
        var exception = Assert.Throws<IOException>(() => OutputFolder.Write(temporary["out"], Marker, _ => { }));
        Assert.Contains(Marker, exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(temporary["out"], "thesis.tex")));
    }

    [Fact]
    public void What_a_killed_process_left_is_cleared_away()
    {
        Directory.CreateDirectory(temporary["out.old"]);
        File.WriteAllText(Path.Combine(temporary["out.old"], Marker), "0");
        Directory.CreateDirectory(temporary["out.writing"]);
        File.WriteAllText(Path.Combine(temporary["out.writing"], "half.txt"), "");
        OutputFolder.Write(temporary["out"], Marker, folder => File.WriteAllText(Path.Combine(folder, Marker), "1"));
        Assert.Equal([temporary["out"]], Directory.EnumerateFileSystemEntries(temporary.Path));
        Assert.Equal([Path.Combine(temporary["out"], Marker)], Directory.EnumerateFileSystemEntries(temporary["out"]));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        File.WriteAllText(temporary["out"], "");
        Assert.Contains(
            "is a file",
            Assert.Throws<IOException>(() => OutputFolder.RequireWritable(temporary["out"], Marker)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();
}
