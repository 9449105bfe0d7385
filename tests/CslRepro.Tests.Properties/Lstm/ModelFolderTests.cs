using CslRepro.Files;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class ModelFolderTests
{
    [Fact]
    public void A_new_folder_appears_with_its_parents()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder["a"], "b");
        ModelFolder.Write(target, Fill);
        Assert.Equal("text", File.ReadAllText(Path.Combine(target, "file")));
        Assert.Equal([target], Directory.GetFileSystemEntries(folder["a"]));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a"]);
        ModelFolder.Write(folder["a"] + Path.DirectorySeparatorChar, Fill);
        Assert.Equal("text", File.ReadAllText(Path.Combine(folder["a"], "file")));
    }

    [Fact]
    public void A_folder_with_files_or_a_file_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["mine"], "mine");
        Assert.Contains(
            "is not empty; name one that is",
            Assert.Throws<IOException>(() => ModelFolder.Write(folder.Path, Fill)).Message,
            StringComparison.Ordinal);
        Assert.Contains("is a file", Assert.Throws<IOException>(() => ModelFolder.Write(folder["mine"], Fill)).Message, StringComparison.Ordinal);
        Assert.Equal([folder["mine"]], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal("mine", File.ReadAllText(folder["mine"]));
    }

    [Fact]
    public void An_interrupted_save_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<OperationCanceledException>(() => ModelFolder.Write(folder["a"], target =>
        {
            Fill(target);
            throw new OperationCanceledException();
        }));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_this_user_may_not_do_is_an_error_of_writing_that_names_the_folder()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<IOException>(() => ModelFolder.Write(folder["a"], _ => throw new UnauthorizedAccessException("Not yours.")));
        Assert.Equal($"{folder["a"]} cannot be written: Not yours.", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static void Fill(string target) => File.WriteAllText(Path.Combine(target, "file"), "text");
}
