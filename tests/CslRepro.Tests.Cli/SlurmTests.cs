using System.Diagnostics;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>The scripts for Slurm on a real Slurm of one node. Run on demand: CslRepro.Tests.Cli -class '*SlurmTests' -explicit only</summary>
public sealed class SlurmTests
{
    [Fact(Explicit = true)]
    public async Task An_array_of_shares_and_a_merge_make_a_report()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Slurm's daemons need root.");
        Assert.SkipUnless(File.Exists("/usr/sbin/slurmctld") && File.Exists("/usr/sbin/munged"), "Debian's packages slurm-wlm and munge are not installed.");
        var root = RepositoryRoot.Find();
        var start = new ProcessStartInfo(Path.Combine(root, "tests", "slurm", "run.sh"), [Path.Combine(AppContext.BaseDirectory, "cslrepro")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await error);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
    }
}
