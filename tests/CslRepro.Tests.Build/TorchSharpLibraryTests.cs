using System.Diagnostics;
using System.Runtime.InteropServices;
using CslRepro.Build;
using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>The patch on the library that it is for.</summary>
public class TorchSharpLibraryTests
{
    private const string Program = "tests/CslRepro.Tests.Torch";

    [Fact]
    public void A_patched_copy_loads()
    {
        SkipElsewhere();
        using var folder = new TemporaryFolder();
        var copy = CopyBesideLibtorch(folder);

        Assert.Equal(PatchOutcome.Patched, OlderLibstdcxxPatch.Apply(copy));

        NativeLibrary.Free(NativeLibrary.Load(copy));
    }

    [Fact]
    public void An_unpatched_copy_is_refused_for_the_version_that_the_patch_is_about()
    {
        SkipElsewhere();
        Assert.SkipWhen(SystemLibstdcxx.IsRecentEnough(), "This system's libstdc++ is recent enough: there is nothing to patch.");
        using var folder = new TemporaryFolder();
        var copy = CopyBesideLibtorch(folder);

        var exception = Assert.Throws<DllNotFoundException>(() => NativeLibrary.Load(copy));

        Assert.Contains("GLIBCXX_3.4.32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_leaves_a_copy_that_loads_and_the_package_as_it_was()
    {
        SkipElsewhere();
        NativeLibrary.Free(NativeLibrary.Load(Path.Combine(BuiltSolution.NativeFilesOf(Program), "libLibTorchSharp.so")));
        Assert.Equal(PatchOutcome.Patched, OlderLibstdcxxPatch.Apply(File.ReadAllBytes(BuiltSolution.PackagedTorchSharp)));
    }

    [Fact]
    public void The_task_stops_the_build_with_the_file_and_the_reason()
    {
        SkipElsewhere();
        Assert.SkipWhen(SystemLibstdcxx.IsRecentEnough(), "This system's libstdc++ is recent enough: the task looks at no file.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("libLibTorchSharp.so", "nonsense"u8.ToArray());
        var project = folder.Write("test.proj", System.Text.Encoding.UTF8.GetBytes(
            $"""
            <Project>
              <UsingTask TaskName="CslRepro.Build.PatchTorchForOlderLibstdcxx" AssemblyFile="{BuiltSolution.TaskAssembly}" />
              <Target Name="Build"><PatchTorchForOlderLibstdcxx Files="{file}" /></Target>
            </Project>
            """));
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nodeReuse:false"]) { RedirectStandardOutput = true };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"{file} cannot be made to load with this system's libstdc++", output, StringComparison.Ordinal);
        Assert.Contains("it is no ELF file", output, StringComparison.Ordinal);
    }

    private static void SkipElsewhere() =>
        Assert.SkipUnless(BuiltSolution.System == "linux-x64", $"TorchSharp's Linux library does not load on {BuiltSolution.System}.");

    private static string CopyBesideLibtorch(TemporaryFolder folder)
    {
        foreach (var library in Directory.EnumerateFiles(BuiltSolution.NativeFilesOf(Program)))
        {
            if (Path.GetFileName(library) != "libLibTorchSharp.so")
            {
                File.CreateSymbolicLink(Path.Combine(folder.Path, Path.GetFileName(library)), library);
            }
        }

        var copy = folder["libLibTorchSharp.so"];
        File.Copy(BuiltSolution.PackagedTorchSharp, copy);
        return copy;
    }
}
