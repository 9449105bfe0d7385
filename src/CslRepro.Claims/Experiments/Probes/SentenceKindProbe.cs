using CslRepro.Analysis;

namespace CslRepro.Claims.Experiments.Probes;

/// <summary>Errors on sentences of one object and of two by themselves, and how the final outputs are distributed (paper, section 6.3 and figure 19).</summary>
public sealed record SentenceKindProbe : Probe
{
    /// <summary>Name of the valid error on sentences of one object.</summary>
    public const string ValidOfOne = "valid-one-object";

    /// <summary>Name of the valid error on sentences of two objects.</summary>
    public const string ValidOfTwo = "valid-two-objects";

    /// <summary>Name of the range between the 2.5 % and the 97.5 % quantile of all final outputs.</summary>
    public const string Spread = "output-spread";

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var evaluation = Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, instance.TestOutputs);
        double InvalidShare(bool two)
        {
            var kind = Enumerable.Range(0, evaluation.Sentences).Where(i => instance.Corpus.Test[i].Sentence.Second is not null == two).ToArray();
            return (double)kind.Count(i => !evaluation.Valid[i]) / kind.Length;
        }

        yield return new Measurement(ValidOfOne, InvalidShare(false));
        yield return new Measurement(ValidOfTwo, InvalidShare(true));
        var sorted = instance.TestOutputs.Elements.ToArray();
        Array.Sort(sorted);
        double Quantile(double share) => sorted[(int)(share * (sorted.Length - 1))];
        foreach (var share in new[] { 0.005, 0.025, 0.25, 0.5, 0.75, 0.975, 0.995 })
        {
            yield return new Measurement(FormattableString.Invariant($"output-quantile-{share}"), Quantile(share));
        }

        yield return new Measurement(Spread, Quantile(0.975) - Quantile(0.025));
    }
}
