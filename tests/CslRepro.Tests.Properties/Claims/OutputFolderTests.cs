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

    [Theory]
    [InlineData("out.old")]
    [InlineData("out.writing")]
    public void Folders_and_files_beside_it_are_somebody_elses_whatever_their_names(string name)
    {
        Write("1");
        Directory.CreateDirectory(temporary[name]);
        File.WriteAllText(Path.Combine(temporary[name], Marker), "a copy kept");
        OutputFolder.RequireWritable(temporary["out"], Marker);
        Write("2");
        Assert.Throws<IOException>(() => OutputFolder.Write(temporary["out"], Marker, _ => throw new IOException("disk full")));
        Assert.Equal("a copy kept", File.ReadAllText(Path.Combine(temporary[name], Marker)));

        Directory.Delete(temporary[name], recursive: true);
        File.WriteAllText(temporary[name], "a file kept");
        Write("3");
        Assert.Equal("a file kept", File.ReadAllText(temporary[name]));
        Assert.Equal("3", File.ReadAllText(Path.Combine(temporary["out"], Marker)));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(temporary.Path).Count());
    }

    [Fact]
    public void An_earlier_output_under_another_name_does_not_come_back()
    {
        Directory.CreateDirectory(temporary["out.old"]);
        File.WriteAllText(Path.Combine(temporary["out.old"], Marker), "0");
        Assert.Throws<IOException>(() => OutputFolder.Write(temporary["out"], Marker, _ => throw new IOException("disk full")));
        Assert.Equal([temporary["out.old"]], Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void What_somebody_puts_there_while_it_is_written_is_not_replaced()
    {
        var error = Assert.Throws<IOException>(() => OutputFolder.Write(temporary["out"], Marker, folder =>
        {
            File.WriteAllText(Path.Combine(folder, Marker), "1");
            Directory.CreateDirectory(temporary["out"]);
            File.WriteAllText(Path.Combine(temporary["out"], "thesis.tex"), "");
        }));
        Assert.Contains($"has no {Marker}", error.Message, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(temporary["out"], "thesis.tex")], Directory.EnumerateFileSystemEntries(temporary["out"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void What_this_user_may_not_do_is_an_error_of_writing_that_names_the_folder()
    {
        var error = Assert.Throws<IOException>(
            () => OutputFolder.Write(temporary["out"], Marker, _ => throw new UnauthorizedAccessException("Not yours.")));
        Assert.Equal($"{temporary["out"]} cannot be written: Not yours.", error.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
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

    private void Write(string text) => OutputFolder.Write(temporary["out"], Marker, folder => File.WriteAllText(Path.Combine(folder, Marker), text));
}
