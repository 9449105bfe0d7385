using System.Globalization;
using CslRepro.Harness.Provenance;

namespace CslRepro.Reports;

/// <summary>Provenance in lines for people.</summary>
internal static class ProvenanceLines
{
    public static IEnumerable<string> Of(RunProvenance provenance)
    {
        yield return $"source: {Commit(provenance)}";
        yield return $"machine: {provenance.Machine.Processor}, {provenance.Machine.Cores} cores, {string.Join(", ", provenance.Machine.VectorFeatures)}";
        yield return $"system: {provenance.Machine.OperatingSystem}, {provenance.Machine.Runtime}, {provenance.Machine.Architecture}";
        yield return $"engine: {provenance.Engine}; {provenance.Threads} instances at once";
        yield return $"durations: "
            + $"{string.Join(", ", provenance.Seconds.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Key} {item.Value:F1} s")))}";
        yield return $"versions: {string.Join(", ", provenance.Packages.Select(item => $"{item.Key} {item.Value}"))}";
    }

    public static string Commit(RunProvenance provenance)
    {
        var dirty = provenance.Source.Dirty switch { true => " with uncommitted changes", false => "", null => ", state of the work tree unknown" };
        return $"commit {provenance.Source.Commit}{dirty}";
    }
}
