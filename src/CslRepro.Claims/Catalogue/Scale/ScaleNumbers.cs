using System.Globalization;
using CslRepro.Claims.Catalogue.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.LanguageTask.Models;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The numbers that several claims of the group read. Rules are about the standard profile's numbers of objects.</summary>
internal static class ScaleNumbers
{
    /// <summary>The numbers of objects that rules name.</summary>
    public static IReadOnlyList<int> Objects { get; } = ScaleExperiment.Objects(Profile.Standard);

    /// <summary>Those at which rivals get a fairer chance.</summary>
    public static IReadOnlyList<int> FairObjects { get; } = ScaleExperiment.FairObjects(Profile.Standard);

    public static IReadOnlyList<(string Name, Func<RunResult, double> Of)> Errors { get; } =
        [("valid error", RunNumbers.ValidError), ("exact error", RunNumbers.ExactError)];

    public static string At(int objects) => string.Create(CultureInfo.InvariantCulture, $"n = {objects}");

    public static string Title(LstmSettings lstm) => string.Create(CultureInfo.InvariantCulture, $"LSTM {lstm.Units}");

    public static Estimand Rate(Condition condition, Func<RunResult, double> error) => ScaleExperiment.Runs.Rate(condition, error);

    /// <summary>An error of one condition minus that of another, paired by corpus, lies above 0.</summary>
    public static Hypothesis Above((string Name, Func<RunResult, double> Of) error, Condition left, Condition right, string names, int objects) =>
        Hypothesis.Above($"{error.Name}, {names}, {At(objects)}", ScaleExperiment.Runs.Paired(left, right, error.Of), 0).In(Bounds.ShareDifference) with
        {
            // At 4 objects a few LSTMs in a hundred fail on several per cent of the sentences.
            Tail = objects == 4 && error.Name == "valid error" && left.Task.Model is NetworkModel { Settings: LstmSettings }
                ? PerformanceNumbers.LstmValidError
                : Tail.Moderate,
        };

    /// <summary>A number of a long training at the epoch where it stops by its validation set.</summary>
    public static double AtStop(LstmSettings lstm, RunResult run, string quantity) =>
        run.Measurements[EpochProbe.Name(quantity, ScaleConditions.StopOf(lstm, run))];

    /// <summary>Mean errors over numbers of objects, for people.</summary>
    public static string Curve(Evidence evidence, Func<int, Condition> condition, Func<RunResult, double> error)
    {
        var runs = evidence.Get(ScaleExperiment.Runs);
        return string.Join(
            ", ",
            Objects.Where(objects => objects is 4 or 15 or 20 or 50 && runs.Has(condition(objects)))
                .Select(objects => string.Create(
                    CultureInfo.InvariantCulture, $"{100 * runs.Rate(condition(objects), error).Rate:0.#} % ({At(objects)})")));
    }

    /// <summary>The curve of an LSTM as the paper trains it.</summary>
    public static string Curve(Evidence evidence, LstmSettings lstm, Func<RunResult, double> error) =>
        Curve(evidence, objects => ScaleConditions.Lstm(lstm, objects), error);

    public static string Scope { get; } =
        $"n = {string.Join(", ", Objects)}, 1000 test sentences each; fairer rivals at n = {string.Join(", ", FairObjects)}";
}
