using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.Thresholds;

/// <summary>Errors over the threshold factor f on the outputs of one trained network (paper, section 9.1 and figure 22): nothing is trained again.</summary>
public sealed record ThresholdProbe : Probe
{
    /// <summary>The factors: 1.00, 1.05, ... 1.95.</summary>
    public static IReadOnlyList<double> Factors { get; } = [.. Enumerable.Range(20, 20).Select(step => step / 20.0)];

    /// <summary>The name of the valid error at a factor.</summary>
    /// <returns>A measurement's name.</returns>
    public static string Valid(double factor) => "valid@" + factor.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The name of the exact error at a factor.</summary>
    /// <returns>A measurement's name.</returns>
    public static string Exact(double factor) => "exact@" + factor.ToString("0.00", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        foreach (var factor in Factors)
        {
            var evaluation = Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, instance.TestOutputs, factor);
            yield return new Measurement(Valid(factor), evaluation.ValidError);
            yield return new Measurement(Exact(factor), evaluation.ExactError);
        }
    }
}
