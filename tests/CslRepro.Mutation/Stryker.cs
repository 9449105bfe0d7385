using System.Diagnostics;

namespace CslRepro.Mutation;

/// <summary>Runs Stryker.NET, the local tool.</summary>
/// <param name="repository">The repository's folder.</param>
internal sealed class Stryker(string repository)
{
    /// <summary>Tests the mutants of some groups of one project.</summary>
    /// <param name="project">The project, such as src/CslRepro.Harness.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="mutate">Patterns of files in place of the groups'; none for all.</param>
    /// <param name="since">The commit whose differences alone are tested; null for all.</param>
    /// <returns>The report's path.</returns>
    public string Run(string project, IReadOnlyList<Group> groups, IReadOnlyList<string> mutate, string? since)
    {
        var name = Path.GetFileName(project);
        var output = Path.Combine(repository, "artifacts", "mutation", name);
        string[] arguments =
        [
            "stryker", "--config-file", "../CslRepro.Mutation/stryker-config.json", "--skip-version-check", "--output", output,
            "--project", name + ".csproj",
            .. (mutate.Count > 0 ? mutate : groups.SelectMany(group => group.Patterns)).SelectMany(pattern => new[] { "--mutate", pattern }),
            "--test-case-filter", Filter([.. groups.SelectMany(group => group.Tests).Distinct()]),
            .. since is null ? Array.Empty<string>() : [$"--since:{since}"],
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Path.Combine(repository, "tests", "CslRepro.Tests.Properties") };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(output, "reports", "mutation-report.json")
            : throw new InvalidOperationException($"Stryker ended with exit code {process.ExitCode}.");
    }

    private static string Filter(IReadOnlyList<string> tests)
    {
        var included = string.Join('|', tests.Where(test => !IsExcluded(test)).Select(test => $"FullyQualifiedName~{test}"));
        return $"({included}){string.Concat(tests.Where(IsExcluded).Select(test => $"&FullyQualifiedName!~{test[1..]}"))}";
    }

    private static bool IsExcluded(string test) => test.StartsWith('!');
}
