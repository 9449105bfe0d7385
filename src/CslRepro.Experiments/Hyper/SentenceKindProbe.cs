using System.Globalization;
using CslRepro.Analysis;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Hyper;

/// <summary>Errors on sentences of one object and of two by themselves, and how the final outputs are distributed (paper, section 6.3 and figure 19).</summary>
public sealed record SentenceKindProbe : Probe
{
    /// <summary>Name of the valid error on sentences of one object.</summary>
    public const string ValidOfOne = "valid-one-object";

    /// <summary>Name of the valid error on sentences of two objects.</summary>
    public const string ValidOfTwo = "valid-two-objects";

    /// <summary>Name of the range between the 2.5 % and the 97.5 % quantile of all final outputs.</summary>
    public const string Spread = "output-spread";

    /// <summary>Name of the same range over the outputs after every word.</summary>
    public const string SpreadAfterEveryWord = "output-spread-every-word";

    /// <summary>Name of the mean number of levels of an output over the test sentences: see <see cref="OutputLevels"/>.</summary>
    public const string Levels = "output-levels";

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var evaluation = Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, instance.TestOutputs);
        var kinds = SentenceKindErrors.Of(evaluation, instance.Corpus.Test);
        yield return new Measurement(ValidOfOne, kinds.One);
        yield return new Measurement(ValidOfTwo, kinds.Two);
        var final = Sorted(instance.TestOutputs);
        foreach (var share in new[] { 0.005, 0.025, 0.25, 0.5, 0.75, 0.975, 0.995 })
        {
            yield return new Measurement(string.Create(CultureInfo.InvariantCulture, $"output-quantile-{share}"), Quantile(final, share));
        }

        yield return new Measurement(Spread, Range(final));
        yield return new Measurement(SpreadAfterEveryWord, Range(Sorted(instance.Record().Outputs)));
        var columns = instance.TestOutputs.Transpose();
        yield return new Measurement(Levels, Enumerable.Range(0, columns.Rows).Average(output => OutputLevels.Count(columns.Row(output))));
    }

    private static double[] Sorted(Matrix<double> outputs)
    {
        var sorted = outputs.Elements.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static double Quantile(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static double Range(double[] sorted) => Quantile(sorted, 0.975) - Quantile(sorted, 0.025);
}
