using System.ComponentModel;
using System.Diagnostics;

namespace CslRepro.Cli.Commands;

/// <summary>Another commit of this repository, checked out and built beside it for as long as it is needed.</summary>
internal sealed class BaseCommit : IDisposable
{
    private readonly string repository;
    private readonly string folder;

    private BaseCommit(string repository, string folder)
    {
        this.repository = repository;
        this.folder = folder;
    }

    /// <summary>Checks a commit out into a folder of its own.</summary>
    /// <param name="repository">Root of the checkout.</param>
    /// <param name="commit">What git knows the commit by: a branch, a tag, a hash.</param>
    /// <exception cref="BadInputException">There is no such commit, or git cannot check it out.</exception>
    public static async Task<BaseCommit> CheckOutAsync(string repository, string commit, CancellationToken cancellation)
    {
        var known = await RunAsync("git", ["-C", repository, "rev-parse", "--verify", "--quiet", commit + "^{commit}"], cancellation).ConfigureAwait(false);
        if (known.ExitCode != 0)
        {
            throw new BadInputException($"--against {commit}: git knows no such commit in {repository}; name a branch, a tag or a hash.");
        }

        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var added = await RunAsync("git", ["-C", repository, "worktree", "add", "--detach", folder, known.Output.Trim()], cancellation).ConfigureAwait(false);
        return added.ExitCode == 0
            ? new BaseCommit(repository, folder)
            : throw new BadInputException($"--against {commit}: git cannot check it out: {added.FirstLine}");
    }

    /// <summary>Builds the commit's program and runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its standard output.</returns>
    /// <exception cref="BadInputException">It cannot be built, or refuses the arguments.</exception>
    public async Task<string> RunProgramAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var project = Path.Combine(folder, "src", "CslRepro.Cli");
        var built = await RunAsync("dotnet", ["build", project, "--configuration", "Release", "--verbosity", "quiet", "-nologo"], cancellation)
            .ConfigureAwait(false);
        if (built.ExitCode != 0)
        {
            throw new BadInputException($"--against: its program cannot be built: {built.FirstLine}");
        }

        var run = await RunAsync(
            "dotnet", ["run", "--project", project, "--configuration", "Release", "--no-build", "--", .. arguments], cancellation).ConfigureAwait(false);
        return run.ExitCode is ExitCodes.Success or ExitCodes.UnexpectedVerdict
            ? run.Output
            : throw new BadInputException($"--against: its program ended with exit code {run.ExitCode}: {run.FirstLine}");
    }

    public void Dispose()
    {
        using var process = Start("git", ["-C", repository, "worktree", "remove", "--force", folder]);
        process.WaitForExit();
    }

    private static async Task<(int ExitCode, string Output, string FirstLine)> RunAsync(
        string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(program, arguments);
        try
        {
            var (reading, readingErrors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            var output = await reading.ConfigureAwait(false);
            var errors = await readingErrors.ConfigureAwait(false);
            const StringSplitOptions Lines = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
            return (process.ExitCode, output, (errors + "\n" + output).Split('\n', Lines).FirstOrDefault() ?? "");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new BadInputException($"--against needs {program}, which does not start; is it installed?");
        }
    }
}
