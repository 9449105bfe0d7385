using CslRepro.Models;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>Every network that a page can show has a colour of its own there; the browser tests measure how far these are apart.</summary>
public sealed class NetworkColourTests
{
    public static TheoryData<string> Names =>
        [.. NetworkKinds.Presets.Select(preset => preset.Name).Concat(NetworkKinds.All.Select(kind => kind.Name)).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_network_has_a_colour(string name) =>
        Assert.Contains($"    \"{name}\": [\"#", File.ReadAllText(Path.Combine(WebFolder.Path, "src", "networkColours.ts")), StringComparison.Ordinal);
}
