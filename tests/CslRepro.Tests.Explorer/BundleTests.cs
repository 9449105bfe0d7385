using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Explorer;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>The committed page belongs to the committed sources.</summary>
public sealed class BundleTests
{
    [Fact]
    public void The_page_was_built_from_these_sources()
    {
        var web = WebFolder.Path;
        var digest = new StringBuilder();
        var files = new[] { "build.mjs", "package-lock.json", "package.json", "tsconfig.json" }
            .Concat(Directory.GetFiles(Path.Combine(web, "src")).Select(path => $"src/{Path.GetFileName(path)}"))
            .Order(StringComparer.Ordinal);
        foreach (var name in files)
        {
            var text = File.ReadAllText(Path.Combine(web, name)).ReplaceLineEndings("\n");
            digest.Append(CultureInfo.InvariantCulture, $"{name}\n{Sha256(text)}\n");
        }

        Assert.True(
            ExplorerPage.Template().Contains($"<meta name=\"sources\" content=\"{Sha256(digest.ToString())}\">", StringComparison.Ordinal),
            "src/CslRepro.Explorer/Resources/explorer.html is stale: run `npm ci` and `npm run build` in src/CslRepro.Explorer/web, and commit the result.");
    }

    [Fact]
    public async Task The_sources_compile_strictly_and_give_this_page()
    {
        Node.Scripts.Require();
        Assert.Equal((0, ""), await Node.Scripts.RunAsync("node_modules/typescript/bin/tsc", "--noEmit"));
        Assert.Equal((0, ""), await Node.Scripts.RunAsync("build.mjs", "--check"));
    }

    [Fact]
    public void The_lock_file_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Path.Combine(WebFolder.Path, "package-lock.json")), StringComparison.Ordinal);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
