using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics.X86;
using CslRepro.Harness;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>
/// The same digests in child processes whose runtime must do without AVX-512, without AVX2 and FMA, or without any hardware intrinsic, and with other numbers
/// of threads.
/// The snapshot comes from no particular machine: CI compares with it on x64 and Arm64, on three operating systems.
/// </summary>
public class SameBitsTests
{
    private const string SnapshotName = "digests";

    [Fact]
    public void Digests_are_those_of_every_other_machine() => Snapshot.Verify(Digests([], 1).Text, SnapshotName);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_change_no_digest(int threads) => Snapshot.Verify(Digests([], threads).Text, SnapshotName);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "AVX-512 False")]
    [InlineData("DOTNET_EnableAVX2", "AVX2 False, FMA False")]
    [InlineData("DOTNET_EnableHWIntrinsic", "128-bit vectors False")]
    public void A_runtime_without_them_gives_the_same_digests(string variable, string sign)
    {
        var (hardware, text) = Digests([(variable, "0"), (variable + "F", "0")], 2);
        Assert.SkipUnless(Avx2.IsSupported || variable == "DOTNET_EnableHWIntrinsic", "This machine has no AVX2 to switch off.");
        Assert.Contains(sign, hardware, StringComparison.Ordinal);
        Snapshot.Verify(text, SnapshotName);
    }

    /// <summary>Other processors than those of CI's machines, emulated or in a browser: scripts/digests-elsewhere.sh says what they need.</summary>
    [Theory(Explicit = true)]
    [InlineData("arm64")]
    [InlineData("wasm")]
    public void Another_processor_gives_the_same_digests(string processor)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot.Find(), "scripts", "digests-elsewhere.sh"), [processor]);
        var (hardware, text) = Run(start);
        Assert.Contains("AVX2 False, FMA False, 128-bit vectors True", hardware, StringComparison.Ordinal);
        Snapshot.Verify(text, SnapshotName);
    }

    private static (string Hardware, string Text) Digests(IReadOnlyList<(string Name, string Value)> environment, int threads)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CslRepro.Digests.dll"), threads.ToString(CultureInfo.InvariantCulture) },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Run(start);
    }

    private static (string Hardware, string Text) Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        var end = output.IndexOf('\n', StringComparison.Ordinal);
        return (output[..end], output[(end + 1)..]);
    }
}
