namespace CslRepro.Harness.Provenance;

/// <summary>Where results come from: enough to compute them again.</summary>
/// <param name="Source">The source code.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Engine">What computed the runs where several implementations could.</param>
/// <param name="Threads">How many instances ran at once.</param>
/// <param name="Packages">Versions of the project's assemblies and of the libraries that statistics come from.</param>
/// <param name="Seconds">Duration of each experiment by its name.</param>
public sealed record RunProvenance(
    SourceState Source,
    MachineDescription Machine,
    string Profile,
    string Engine,
    int Threads,
    IReadOnlyDictionary<string, string> Packages,
    IReadOnlyDictionary<string, double> Seconds)
{
    /// <summary>The versions of the libraries that take part in results.</summary>
    /// <returns>Versions by name, in the order of the names.</returns>
    public static IReadOnlyDictionary<string, string> LoadedPackages() =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName())
            .Where(
                name => name.Name is { } text
                    && (text.StartsWith("CslRepro", StringComparison.Ordinal) || text is "MathNet.Numerics" or "TorchSharp" or "ScottPlot"))
            .GroupBy(name => name.Name!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Version?.ToString() ?? "unknown");
}
