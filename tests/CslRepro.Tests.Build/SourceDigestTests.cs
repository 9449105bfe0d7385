using CslRepro.Build;
using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>The name of the code that computes runs: see build/CodeVersion.targets.</summary>
public sealed class SourceDigestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_same_sources_have_the_same_digest_in_another_folder_order_and_checkout()
    {
        var first = Sources("first", ("a/One.cs", "1\n2\n"), ("Two.cs", "two"));
        var second = Sources("second", ("Two.cs", "two"), ("a/One.cs", "1\r\n2\r\n"));
        Assert.Equal(Digest("first", first), Digest("second", second));
        Assert.Equal(Digest("first", first), Digest("first", [.. first.Reverse(), first[0]]));
        Assert.Matches("^[0-9a-f]{64}$", Digest("first", first));
    }

    [Fact]
    public void Any_change_of_a_file_changes_the_digest()
    {
        string[] digests =
        [
            Digest("1", Sources("1", ("a/One.cs", "1\n2\n"), ("Two.cs", "two"))),
            Digest("2", Sources("2", ("a/One.cs", "1\n3\n"), ("Two.cs", "two"))),
            Digest("3", Sources("3", ("a/One.cs", "1\n2\n"))),
            Digest("4", Sources("4", ("a/One.cs", "1\n2\n"), ("Two.cs", "two"), ("Three.cs", ""))),
            Digest("5", Sources("5", ("One.cs", "1\n2\n"), ("Two.cs", "two"))),
            Digest("6", Sources("6", ("a/One.cs", "two"), ("Two.cs", "1\n2\n"))),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    public void Dispose() => folder.Dispose();

    private string[] Sources(string name, params IEnumerable<(string Path, string Text)> files) =>
    [
        .. files.Select(file =>
        {
            var path = Path.Combine(folder.Path, name, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            return path;
        }),
    ];

    private string Digest(string name, IEnumerable<string> files) => SourceDigest.Of(Path.Combine(folder.Path, name), files);
}
