using System.Security.Cryptography;
using System.Text;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Store;

namespace CslRepro.Claims.Results;

/// <summary>Where the runs of a condition come from, and what they took, in the form in which it is saved.</summary>
/// <param name="Name">The condition's name.</param>
/// <param name="Source">Path in the repository of the experiment that asks for it.</param>
/// <param name="Settings">All settings of corpus, model, training and measurement, as text.</param>
/// <param name="SettingsDigest">SHA-256 of <paramref name="Settings"/> in UTF-8, 64 hexadecimal digits.</param>
/// <param name="Instances">Number of instances; their seeds are 0 ... this - 1.</param>
/// <param name="CorporaDigest">SHA-256 of the corpora's checksums, in the order of seeds, each with a line feed after it.</param>
/// <param name="WeightsDigest">SHA-256 of the digests of the trained weights, likewise.</param>
/// <param name="MultiplyAdds">Multiply-adds that training took in all instances together; see <see cref="RunResult.MultiplyAdds"/>.</param>
public sealed record ConditionRecord(
    string Name, string Source, string Settings, string SettingsDigest, int Instances, string CorporaDigest, string WeightsDigest, long MultiplyAdds)
{
    /// <summary>Describes the conditions of an experiment.</summary>
    /// <param name="kind">The experiment, one of <see cref="ExperimentPlan.Kinds"/>.</param>
    /// <param name="evidence">Its runs.</param>
    /// <returns>A record for each condition, in the experiment's order.</returns>
    internal static IEnumerable<ConditionRecord> Of(ExperimentKind kind, Evidence evidence) =>
        ExperimentPlan.Of(kind, evidence.Profile).Select(planned =>
        {
            var runs = evidence.Runs(kind).Of(planned.Condition, planned.Instances);
            var settings = CanonicalText.Of(planned.Condition);
            return new ConditionRecord(
                planned.Condition.Name,
                ExperimentSource.PathOf(kind),
                settings,
                Digest(settings),
                runs.Count,
                Digest(Lines(runs.Select(run => run.CorpusChecksum))),
                Digest(Lines(runs.Select(run => run.WeightsDigest))),
                runs.Sum(run => run.MultiplyAdds));
        });

    private static string Lines(IEnumerable<string> values) => string.Concat(values.Select(value => value + "\n"));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
