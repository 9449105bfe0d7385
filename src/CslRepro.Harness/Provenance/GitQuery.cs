using System.ComponentModel;
using System.Diagnostics;

namespace CslRepro.Harness.Provenance;

/// <summary>Asks git about the checkout that a folder lies in.</summary>
internal static class GitQuery
{
    /// <summary>What git prints.</summary>
    /// <param name="folder">A folder of the checkout.</param>
    /// <param name="arguments">What is asked.</param>
    /// <returns>Its standard output; null if there is no git, no checkout or no answer.</returns>
    public static string? Ask(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            // Read and dropped: a full pipe would stop git.
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
