using System.Security.Cryptography;
using System.Text;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Numerics;

namespace CslRepro.Harness.Results;

/// <summary>Where the runs of a condition come from, and what they took, in the form in which it is saved.</summary>
/// <param name="Name">The condition's name.</param>
/// <param name="Source">Path in the repository of the experiment that asks for it.</param>
/// <param name="Settings">All settings, as text.</param>
/// <param name="SettingsDigest">SHA-256 of <paramref name="Settings"/> in UTF-8, 64 hexadecimal digits.</param>
/// <param name="FirstSeed">The first instance's seed.</param>
/// <param name="Instances">Number of instances; their seeds follow each other.</param>
/// <param name="InputsDigest">SHA-256 of the digests of what the runs were given, in the order of seeds, each with a line feed after it.</param>
/// <param name="OutcomesDigest">SHA-256 of the digests of what the runs made, likewise.</param>
/// <param name="MultiplyAdds">Multiply-adds that all instances took together; see <see cref="RunResult.MultiplyAdds"/>.</param>
public sealed record ConditionRecord(
    string Name,
    string Source,
    string Settings,
    string SettingsDigest,
    ulong FirstSeed,
    int Instances,
    string InputsDigest,
    string OutcomesDigest,
    long MultiplyAdds)
{
    /// <summary>Describes the runs of a condition.</summary>
    internal static ConditionRecord From(ConditionRuns runs)
    {
        var settings = CanonicalText.Of(runs.Condition.Settings);
        return new ConditionRecord(
            runs.Condition.Name,
            runs.Experiment.Source,
            settings,
            Digest(settings),
            runs.Results[0].Seed,
            runs.Results.Count,
            Digest(Lines(runs.Results.Select(run => run.InputDigest))),
            Digest(Lines(runs.Results.Select(run => run.OutcomeDigest))),
            runs.Results.Sum(run => run.MultiplyAdds));
    }

    private static string Lines(IEnumerable<string> values) => string.Concat(values.Select(value => value + "\n"));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
