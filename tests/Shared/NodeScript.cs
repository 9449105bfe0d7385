using System.Diagnostics;
using Xunit;

namespace CslRepro.Tests;

/// <summary>
/// Scripts of a folder with npm packages, run by Node.js. Where Node.js or the packages are missing, tests are skipped; on a build server with Linux they fail.
/// </summary>
/// <param name="folder">The folder that holds package.json.</param>
/// <param name="package">A package that must be installed there.</param>
internal sealed class NodeScript(string folder, string package)
{
    /// <summary>Goes on if Node.js and the packages are there.</summary>
    public void Require() => Require(
        Find("node") is null ? "Node.js is not installed."
        : !Directory.Exists(Path.Combine(folder, "node_modules", package)) ? $"Run `npm ci` in {folder}." : null);

    /// <summary>Goes on if nothing is missing.</summary>
    /// <param name="missing">What is missing, as a sentence; null if nothing is.</param>
    public static void Require(string? missing)
    {
        if (missing is not null && OperatingSystem.IsLinux() && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Fail(missing + " On a build server nothing may be skipped.");
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>Runs a script in the folder.</summary>
    /// <returns>The exit code, and all that it printed.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Find("node")!, arguments)
        {
            WorkingDirectory = folder,
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

    /// <summary>A program on the path; null if there is none.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
}
