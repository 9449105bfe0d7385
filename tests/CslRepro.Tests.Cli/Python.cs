using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>A Python that has NumPy.</summary>
/// <param name="Command">Its name or path.</param>
internal sealed record Python(string Command)
{
    // Systems differ in the name, and one that comes first in the path may lack NumPy.
    private static readonly string[] Commands = ["python3", "/usr/bin/python3", "python"];

    /// <summary>Finds one. Without, the test is skipped; but not in CI, which must have one.</summary>
    public static async Task<Python> FindAsync()
    {
        foreach (var command in Commands)
        {
            if ((await TryRunAsync(command, "import numpy", Path.GetTempPath())).ExitCode == 0)
            {
                return new Python(command);
            }
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Fail($"None of {string.Join(", ", Commands)} has NumPy; in CI it must be there (package python3-numpy).");
        }

        Assert.Skip("There is no Python with NumPy.");
        throw new UnreachableException();
    }

    /// <summary>Runs a script that must succeed.</summary>
    /// <returns>What it printed, lines ended by line feeds.</returns>
    public async Task<string> RunAsync(string script, string folder)
    {
        var (exitCode, output, error) = await TryRunAsync(Command, script, folder);
        Assert.True(exitCode == 0, error);
        return output.ReplaceLineEndings("\n");
    }

    private static async Task<(int ExitCode, string Output, string Error)> TryRunAsync(string command, string script, string folder)
    {
        var start = new ProcessStartInfo(command, ["-"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            return (-1, "", problem.Message);
        }

        using (process)
        {
            var cancellation = TestContext.Current.CancellationToken;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                await process.StandardInput.WriteAsync(script);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading; its exit code says so.
            }

            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await error);
        }
    }
}
