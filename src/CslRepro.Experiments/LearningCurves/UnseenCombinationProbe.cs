using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.LearningCurves;

/// <summary>How a model answers test sentences that state a combination of concepts of which training had none: see <see cref="UnseenCombinations"/>.</summary>
public sealed record UnseenCombinationProbe : Probe
{
    /// <summary>Name of the number of such test sentences.</summary>
    public const string Sentences = "unseen-sentences";

    /// <summary>Name of the number of those that are not answered validly.</summary>
    public const string Invalid = "unseen-invalid";

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var corpus = instance.Corpus;
        var unseen = UnseenCombinations.Of(corpus.Train, corpus.Test);
        var evaluation = Evaluation.Of(corpus.Language, corpus.Test, instance.TestOutputs);
        yield return new Measurement(Sentences, unseen.Count(isUnseen => isUnseen));
        yield return new Measurement(Invalid, unseen.Zip(evaluation.Valid, (isUnseen, valid) => isUnseen && !valid).Count(failed => failed));
    }
}
