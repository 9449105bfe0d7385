using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>What the build puts into output folders, by far the largest part of a clone.</summary>
public class OutputTests
{
    private static readonly string[] TorchPrograms =
        ["bench/CslRepro.Bench", "src/CslRepro.Cli", "tests/CslRepro.Tests.Cli", "tests/CslRepro.Tests.Reproduction", "tests/CslRepro.Tests.Torch"];

    [Fact]
    public void Libtorch_lies_once_in_each_program_that_uses_it_and_nowhere_else()
    {
        var library = BuiltSolution.System switch
        {
            "linux-x64" => "libtorch_cpu.so",
            "osx-arm64" => "libtorch_cpu.dylib",
            "win-x64" => "torch_cpu.dll",
            _ => null,
        };
        Assert.SkipWhen(library is null, $"There is no libtorch for {BuiltSolution.System}.");
        var found = BuiltSolution.Projects().SelectMany(project => FilesOf(project).Where(file => Path.GetFileName(file) == library).Select(_ => project));
        Assert.Equal(TorchPrograms, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Native_files_are_those_of_the_running_system()
    {
        var family = BuiltSolution.System.Split('-')[0];
        string[] expected = [BuiltSolution.System, family, "unix", "any"];
        var foreign =
            from project in BuiltSolution.Projects()
            let folder = Path.Combine(BuiltSolution.OutputOf(project), "runtimes")
            where Directory.Exists(folder)
            from system in Directory.EnumerateDirectories(folder)
            where Directory.EnumerateFiles(system, "*", SearchOption.AllDirectories).Any() && !expected.Contains(Path.GetFileName(system))
            select system;
        Assert.Empty(foreign);
    }

    [Fact]
    public void Tracing_libraries_of_Windows_are_on_Windows_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "They belong here.");
        Assert.DoesNotContain(BuiltSolution.Projects().SelectMany(FilesOf), file => Path.GetFileName(file) is "msdia140.dll" or "KernelTraceControl.dll");
    }

    [Fact]
    public void No_native_library_comes_with_its_debugging_symbols() =>
        Assert.DoesNotContain(
            BuiltSolution.Projects().SelectMany(FilesOf),
            file => file.EndsWith(".pdb", StringComparison.Ordinal)
                && file.Contains($"{Path.DirectorySeparatorChar}native{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> FilesOf(string project)
    {
        var output = BuiltSolution.OutputOf(project);
        return Directory.Exists(output) ? Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories) : [];
    }
}
