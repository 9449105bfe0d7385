using CslRepro.Tests.Snapshots;

namespace CslRepro.Tests.Explorer;

/// <summary>Where the page's sources are.</summary>
internal static class WebFolder
{
    public static string Path { get; } = System.IO.Path.Combine(RepositoryRoot.Find(), "src", "CslRepro.Explorer", "web");
}
