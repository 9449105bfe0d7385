using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// How an ESN's error falls over its training sentences (paper, figure 17), in the program's order and shuffled, on the same reservoir and fixed
/// sentences; and what the trained outputs say before and after a keyword. Training is repeated for each order, with readouts taken on the way.
/// </summary>
public sealed record LearningStageProbe : Probe
{
    /// <summary>The numbers of learnt sentences at which errors are measured.</summary>
    public static IReadOnlyList<int> Places { get; } = [.. Enumerable.Range(0, 41).Select(step => 25 * step)];

    /// <summary>The orders that are compared.</summary>
    public static IReadOnlyList<TrainingOrder> Orders { get; } = [TrainingOrder.Program, TrainingOrder.Shuffled];

    /// <summary>Name of the valid error over all sentences after some training sentences.</summary>
    /// <param name="learnt">Learnt sentences.</param>
    /// <returns>A measurement's name.</returns>
    public static string Valid(TrainingOrder order, int learnt) => Name("valid", order, learnt);

    /// <summary>Name of the valid error over sentences of one object.</summary>
    /// <inheritdoc cref="Valid"/>
    public static string ValidOfOne(TrainingOrder order, int learnt) => Name("valid-one-object", order, learnt);

    /// <summary>Name of the valid error over sentences of two objects.</summary>
    /// <inheritdoc cref="Valid"/>
    public static string ValidOfTwo(TrainingOrder order, int learnt) => Name("valid-two-objects", order, learnt);

    /// <summary>Name of the RMSE over all sentences.</summary>
    /// <inheritdoc cref="Valid"/>
    public static string Rmse(TrainingOrder order, int learnt) => Name("rmse", order, learnt);

    /// <summary>Name of a number of an error curve's break: place, jump, share or p.</summary>
    /// <param name="error">rmse or valid.</param>
    /// <returns>A measurement's name.</returns>
    public static string Break(string error, TrainingOrder order, string number) => $"break-of-{error}-{number}@{order.ToString().ToLowerInvariant()}";

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Trainings(task, corpus, Orders.Count);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        return [.. UncertaintyMeasures.Of(recording), .. Orders.SelectMany(order => Curve(instance, recording, order))];
    }

    private static string Name(string error, TrainingOrder order, int learnt) =>
        string.Create(CultureInfo.InvariantCulture, $"{error}-{learnt}@{order.ToString().ToLowerInvariant()}");

    private static List<Measurement> Curve(TrainedInstance instance, Recording recording, TrainingOrder order)
    {
        var corpus = instance.Corpus;
        var finals = FinalSamples.Of(recording);
        var measured = new List<Measurement>();
        var (valid, rmse) = (new List<double>(), new List<double>());
        LearningRun.Train(instance, order, Places, (learnt, readout) =>
        {
            var evaluation = Evaluation.Of(corpus.Language, corpus.Test, FinalSamples.ReadOut(finals, readout));
            var kinds = SentenceKindErrors.Of(evaluation, corpus.Test);
            valid.Add(evaluation.ValidError);
            rmse.Add(evaluation.Rmse);
            measured.Add(new Measurement(Valid(order, learnt), evaluation.ValidError));
            measured.Add(new Measurement(Rmse(order, learnt), evaluation.Rmse));
            measured.Add(new Measurement(ValidOfOne(order, learnt), kinds.One));
            measured.Add(new Measurement(ValidOfTwo(order, learnt), kinds.Two));
        });

        return [.. measured, .. BreakOf("rmse", instance, order, rmse), .. BreakOf("valid", instance, order, valid)];
    }

    /// <summary>From 100 sentences on: before, everything is learnt for the first time, in any order.</summary>
    private static IEnumerable<Measurement> BreakOf(string error, TrainedInstance instance, TrainingOrder order, List<double> curve)
    {
        var first = Places.ToList().IndexOf(100);
        var random = new RandomStream(instance.Result.Seed, "states/break");
        var change = ChangePoint.Find([.. Places.Skip(first).Select(place => (double)place)], curve[first..], random, 4);
        yield return new Measurement(Break(error, order, "place"), change.Place);
        yield return new Measurement(Break(error, order, "jump"), change.Jump);
        yield return new Measurement(Break(error, order, "share"), change.ExplainedShare);
        yield return new Measurement(Break(error, order, "p"), change.PValue);
    }
}
