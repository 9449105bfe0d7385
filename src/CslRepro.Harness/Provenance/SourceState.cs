using System.Reflection;

namespace CslRepro.Harness.Provenance;

/// <summary>Which source code computed a result.</summary>
/// <param name="Commit">The commit's hash, or "unknown".</param>
/// <param name="Dirty">Whether the work tree had changes; null if that is unknown.</param>
public sealed record SourceState(string Commit, bool? Dirty)
{
    /// <summary>What the build recorded, and, where a repository and git are at hand, whether its work tree has changes.</summary>
    public static SourceState Current()
    {
        var version = typeof(SourceState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        var commit = plus < 0 ? "unknown" : version[(plus + 1)..];
        var status = GitQuery.Ask(AppContext.BaseDirectory, "status", "--porcelain", "--untracked-files=no");
        return new SourceState(commit, status is null ? null : !string.IsNullOrWhiteSpace(status));
    }
}
