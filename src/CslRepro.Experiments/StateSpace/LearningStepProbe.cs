using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// What changes around the sentence at which an ESN that learns continuously meets its first sentence of two objects (section 6.2, figure 17): errors at
/// the figure's places and every five sentences around the 300th, and what each output of slot 2 gains. Training is repeated in the program's order on the
/// same reservoir, with readouts taken on the way.
/// </summary>
public sealed record LearningStepProbe : Probe
{
    /// <summary>One-object sentences of the training set, which come first.</summary>
    public const int First = 300;

    /// <summary>Sentences of a step: those in which the paper sees the change.</summary>
    public const int Step = 5;

    /// <summary>Training sentences in all.</summary>
    public const int Last = 1000;

    /// <summary>The numbers of learnt sentences at which errors are measured, ascending.</summary>
    public static IReadOnlyList<int> Places { get; } = [0, 1, 30, 100, 200, First - Step, First, First + Step, First + (2 * Step), 350, 400, 500, 700, Last];

    /// <summary>Name of the valid error over all sentences after some training sentences.</summary>
    /// <param name="learnt">Learnt sentences, one of <see cref="Places"/>.</param>
    /// <returns>A measurement's name.</returns>
    public static string Valid(int learnt) => Name("valid", learnt);

    /// <summary>Name of the valid error over sentences of two objects.</summary>
    /// <inheritdoc cref="Valid"/>
    public static string ValidOfTwo(int learnt) => Name("valid-two-objects", learnt);

    /// <summary>Name of the RMSE over all sentences.</summary>
    /// <inheritdoc cref="Valid"/>
    public static string Rmse(int learnt) => Name("rmse", learnt);

    /// <summary>
    /// Name of the fall of an output's own error in the step that ends after some training sentences: see <see cref="ConceptErrors"/>. Above 0 if the concept
    /// gains.
    /// </summary>
    /// <param name="concept">A concept of slot 2, from 0 in the order of the outputs: categories, positions, colours.</param>
    /// <param name="learnt">Learnt sentences at the end of the step: 300, 305 or 310.</param>
    /// <returns>A measurement's name.</returns>
    public static string Fall(int concept, int learnt) => Name(string.Create(CultureInfo.InvariantCulture, $"fall-of-concept-{concept}"), learnt);

    /// <summary>
    /// Name of the mean rise over the concepts of slot 2 of what tells a concept apart, in the same step: see <see cref="ConceptSeparation"/>.
    /// </summary>
    /// <param name="learnt">Learnt sentences at the end of the step: 300, 305 or 310.</param>
    /// <returns>A measurement's name.</returns>
    public static string SeparationRise(int learnt) => Name("separation-rise", learnt);

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Trainings(task, corpus, 1);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var corpus = instance.Corpus;
        var finals = FinalSamples.Of(instance.Record());
        var measured = new List<Measurement>();
        var before = (Learnt: -1, Errors: Array.Empty<double>(), Separation: Array.Empty<double>());
        LearningRun.Train(instance, TrainingOrder.Program, Places, (learnt, readout) =>
        {
            var outputs = FinalSamples.ReadOut(finals, readout);
            var evaluation = Evaluation.Of(corpus.Language, corpus.Test, outputs);
            measured.Add(new Measurement(Valid(learnt), evaluation.ValidError));
            measured.Add(new Measurement(Rmse(learnt), evaluation.Rmse));
            measured.Add(new Measurement(ValidOfTwo(learnt), SentenceKindErrors.Of(evaluation, corpus.Test).Two));
            var errors = ConceptErrors.OfSecondSlot(corpus.Language, corpus.Test, outputs);
            var separation = ConceptSeparation.OfSecondSlot(corpus.Language, corpus.Test, outputs);
            if (learnt - before.Learnt == Step)
            {
                measured.AddRange(errors.Select((after, concept) => new Measurement(Fall(concept, learnt), before.Errors[concept] - after)));
                measured.Add(new Measurement(SeparationRise(learnt), separation.Average() - before.Separation.Average()));
            }

            before = (learnt, errors, separation);
        });

        return measured;
    }

    private static string Name(string quantity, int learnt) => string.Create(CultureInfo.InvariantCulture, $"{quantity}-{learnt}");
}
