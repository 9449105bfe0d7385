using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.StateSpace;

/// <summary>What slot 1's outputs do before a keyword, after it and after a rival's, over all distinct states.</summary>
internal static class UncertaintyMeasures
{
    public static IReadOnlyList<string> Characteristics { get; } = ["category", "position", "colour"];

    public static string Before(string characteristic) => "before-" + characteristic;

    public static string After(string characteristic) => "after-" + characteristic;

    public static string Rival(string characteristic) => "rival-" + characteristic;

    public static string BeforeScatter(string characteristic) => "before-scatter-" + characteristic;

    public static string AfterScatter(string characteristic) => "after-scatter-" + characteristic;

    public static string RivalScatter(string characteristic) => "rival-scatter-" + characteristic;

    public static IEnumerable<Measurement> Of(Recording recording)
    {
        foreach (var means in ConceptActivation.Of(recording.Language, recording.Outputs, [.. recording.FirstSteps.Select(step => step.Stated)], 1))
        {
            yield return new Measurement(Before(means.Characteristic), means.BeforeKeyword);
            yield return new Measurement(After(means.Characteristic), means.AfterKeyword);
            yield return new Measurement(Rival(means.Characteristic), means.AfterRival);
            yield return new Measurement(BeforeScatter(means.Characteristic), means.BeforeScatter);
            yield return new Measurement(AfterScatter(means.Characteristic), means.AfterScatter);
            yield return new Measurement(RivalScatter(means.Characteristic), means.RivalScatter);
        }
    }
}
