using CslRepro.Files;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void A_file_replaces_an_earlier_one_and_leaves_nothing_beside_it()
    {
        temporary.Write("page.html", "before");
        WholeFile.Write(temporary["page.html"], "after");
        Assert.Equal("after", File.ReadAllText(temporary["page.html"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void Somebody_elses_file_with_the_temporary_name_stays()
    {
        temporary.Write("page.html.tmp", "mine");
        WholeFile.Write(temporary["page.html"], "after");
        Assert.Throws<IOException>(() => WholeFile.Write(temporary["page.html"], _ => throw new IOException("disk full")));
        Assert.Equal("mine", File.ReadAllText(temporary["page.html.tmp"]));
        Assert.Equal("after", File.ReadAllText(temporary["page.html"]));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(temporary.Path).Count());
    }

    [Fact]
    public void A_folder_with_the_temporary_name_is_no_obstacle()
    {
        Directory.CreateDirectory(temporary["page.html.tmp"]);
        WholeFile.Write(temporary["page.html"], "after");
        Assert.Equal("after", File.ReadAllText(temporary["page.html"]));
        Assert.True(Directory.Exists(temporary["page.html.tmp"]));
    }

    [Fact]
    public void A_file_that_another_writes_at_the_same_time_is_left_to_it()
    {
        WholeFile.Write(temporary["page.html"], outer =>
        {
            outer.Write("out"u8);
            WholeFile.Write(temporary["page.html"], "inner");
            Assert.Equal("inner", File.ReadAllText(temporary["page.html"]));
            outer.Write("er"u8);
        });
        Assert.Equal("outer", File.ReadAllText(temporary["page.html"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void What_this_user_may_not_do_is_an_error_of_writing_that_names_the_file()
    {
        var error = Assert.Throws<IOException>(() => WholeFile.Write(temporary["page.html"], _ => throw new UnauthorizedAccessException("Not yours.")));
        Assert.Equal($"{temporary["page.html"]} cannot be written: Not yours.", error.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    public void Dispose() => temporary.Dispose();
}
