using System.Reflection;

namespace CslRepro.Tests.Build;

/// <summary>Where the build that made these tests has put things.</summary>
internal static class BuiltSolution
{
    /// <summary>The repository's folder.</summary>
    public static string Root => Metadata("RepositoryRoot");

    /// <summary>The SDK's name for the running system, such as linux-x64.</summary>
    public static string System => Metadata("System");

    /// <summary>TorchSharp's native library for Linux as its package has it.</summary>
    public static string PackagedTorchSharp => Path.Combine(Metadata("TorchSharpPackage"), "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    /// <summary>The task's assembly.</summary>
    public static string TaskAssembly => Path.Combine(OutputOf("build/CslRepro.Build"), "CslRepro.Build.dll");

    /// <summary>A project's output folder, of the same configuration as these tests.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    public static string OutputOf(string project) => Path.Combine(Root, project, Metadata("OutputSubfolder"));

    /// <summary>Where a program's output holds its native libraries.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    public static string NativeFilesOf(string project) => Path.Combine(OutputOf(project), "runtimes", System, "native");

    /// <summary>The folders of all projects, from the repository's root.</summary>
    public static IEnumerable<string> Projects() =>
        from top in new[] { "bench", "build", "samples", "src", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(Root, top), "*.csproj", SearchOption.AllDirectories)
        let folder = Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/')
        where folder.Count(c => c == '/') == 1
        select folder;

    private static string Metadata(string key) =>
        typeof(BuiltSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
