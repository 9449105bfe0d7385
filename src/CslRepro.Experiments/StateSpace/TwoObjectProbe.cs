using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// What sentences of two objects teach about sentences of one (section 6.2): an ESN that learns continuously is trained again on the two-object sentences of
/// its training set alone, and tested on both kinds. Once with their teachers, and once with those of other two-object sentences.
/// </summary>
public sealed record TwoObjectProbe : Probe
{
    /// <summary>The numbers of learnt sentences at which errors are measured, ascending.</summary>
    public static IReadOnlyList<int> Places { get; } = [0, 25, 50, 100, 200, 300, 700];

    /// <summary>Name of the valid error over sentences of one object, of which the training had none.</summary>
    /// <param name="learnt">Learnt sentences of two objects, one of <see cref="Places"/>.</param>
    /// <param name="ownTeachers">Whether they were learnt with their own teachers.</param>
    /// <returns>A measurement's name.</returns>
    public static string ValidOfOne(int learnt, bool ownTeachers = true) => Name("valid-one-object", learnt, ownTeachers);

    /// <summary>Name of the valid error over sentences of two objects.</summary>
    /// <inheritdoc cref="ValidOfOne"/>
    public static string ValidOfTwo(int learnt, bool ownTeachers = true) => Name("valid-two-objects", learnt, ownTeachers);

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Trainings(task, corpus, 2);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var finals = FinalSamples.Of(instance.Record());
        var corpus = instance.Corpus;
        var taught = new Corpus(
            corpus.Language, corpus.Seed, [.. corpus.Train.Where(example => example.Sentence.Second is not null)], corpus.Validation, corpus.Test);
        return
        [
            .. Errors(instance, finals, TrainingData.From(taught), ownTeachers: true),
            .. Errors(instance, finals, TrainingData.From(taught, new RandomStream(instance.Result.Seed, "two-objects/teachers")), ownTeachers: false),
        ];
    }

    private static List<Measurement> Errors(TrainedInstance instance, Matrix<double> finals, TrainingData data, bool ownTeachers)
    {
        var corpus = instance.Corpus;
        var measured = new List<Measurement>();
        LearningRun.Train(instance, data, TrainingOrder.Program, Places, (learnt, readout) =>
        {
            var evaluation = Evaluation.Of(corpus.Language, corpus.Test, FinalSamples.ReadOut(finals, readout));
            var kinds = SentenceKindErrors.Of(evaluation, corpus.Test);
            measured.Add(new Measurement(ValidOfOne(learnt, ownTeachers), kinds.One));
            measured.Add(new Measurement(ValidOfTwo(learnt, ownTeachers), kinds.Two));
        });

        return measured;
    }

    private static string Name(string quantity, int learnt, bool ownTeachers) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity}-after-{learnt}-of-two{(ownTeachers ? "" : "-other-teachers")}");
}
