namespace CslRepro.Tests.Explorer;

/// <summary>The page's scripts, and a Chromium to try it in.</summary>
internal static class Node
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Scripts in the folder of the page's sources.</summary>
    public static NodeScript Scripts { get; } = new(WebFolder.Path, "playwright-core");

    public static string? Browser { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") ?? Browsers.Select(NodeScript.Find).FirstOrDefault(path => path is not null);

    /// <summary>Goes on if Node.js, the packages and a browser are there.</summary>
    public static void RequireBrowser()
    {
        Scripts.Require();
        NodeScript.Require(Browser is null ? $"There is no Chromium: none of {string.Join(", ", Browsers)} is on the path, and CHROMIUM names none." : null);
    }
}
