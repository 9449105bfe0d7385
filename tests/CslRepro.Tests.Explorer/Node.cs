using System.Diagnostics;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>Node.js with the packages of the page, and a Chromium. Where they are missing, tests are skipped; on a build server with Linux they fail.</summary>
internal static class Node
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static string? Browser { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? Browsers.Select(Find).FirstOrDefault(path => path is not null);

    /// <summary>Goes on if Node.js and the packages are there.</summary>
    public static void Require() => Require(
        Find("node") is null ? "Node.js is not installed."
        : !Directory.Exists(Path.Combine(WebFolder.Path, "node_modules", "playwright-core")) ? "Run `npm ci` in src/CslRepro.Explorer/web." : null);

    /// <summary>Goes on if there is a browser too.</summary>
    public static void RequireBrowser()
    {
        Require();
        Require(Browser is null ? $"There is no Chromium: none of {string.Join(", ", Browsers)} is on the path, and CHROMIUM names none." : null);
    }

    /// <summary>Runs a script in the folder of the page's sources.</summary>
    /// <returns>The exit code, and all that it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Find("node")!, arguments)
        {
            WorkingDirectory = WebFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await error);
    }

    private static void Require(string? missing)
    {
        if (missing is not null && OperatingSystem.IsLinux() && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Fail(missing + " On a build server nothing may be skipped.");
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
}
