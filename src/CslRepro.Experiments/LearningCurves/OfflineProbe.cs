using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.LearningCurves;

/// <summary>Learns the readout of a trained ESN once more by ridge regression and compares it with the one that FORCE learnt.</summary>
public sealed record OfflineProbe : Probe
{
    /// <summary>Name of the relative difference of both readouts, in the Frobenius norm.</summary>
    public const string ReadoutDifference = "readout-difference";

    /// <summary>Name of the share of test sentences whose judgement, valid or exact, differs.</summary>
    public const string JudgementDifference = "judgement-difference";

    /// <summary>Name of the exact error with the ridge readout minus that with the FORCE readout.</summary>
    public const string ExactDifference = "exact-difference";

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Trainings(task, corpus, 1);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var online = instance.NetworkAs<EsnModel>();
        var settings = new EsnSettings { Units = online.Reservoir.Units, Precision = online.Precision, Readout = ReadoutAlgorithm.Ridge };
        var data = TrainingData.From(instance.Corpus);
        var offline = EsnTrainer.Train(settings, online.Reservoir, data.Sequences, data.Targets);
        var difference = 0.0;
        var size = 0.0;
        for (var i = 0; i < online.Readout.Elements.Length; i++)
        {
            var d = offline.Readout.Elements[i] - online.Readout.Elements[i];
            difference = Math.FusedMultiplyAdd(d, d, difference);
            size = Math.FusedMultiplyAdd(online.Readout.Elements[i], online.Readout.Elements[i], size);
        }

        var before = Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, instance.TestOutputs);
        var after = Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, offline.Predict(TrainingData.Sentences(instance.Corpus.Test)));
        var changed = Enumerable.Range(0, before.Sentences).Count(i => before.Valid[i] != after.Valid[i] || before.Exact[i] != after.Exact[i]);
        yield return new Measurement(ReadoutDifference, Math.Sqrt(difference / size));
        yield return new Measurement(JudgementDifference, (double)changed / before.Sentences);
        yield return new Measurement(ExactDifference, after.ExactError - before.ExactError);
    }
}
