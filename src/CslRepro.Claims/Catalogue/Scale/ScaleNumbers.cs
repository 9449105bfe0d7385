using System.Globalization;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
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
        Hypothesis.Above($"{error.Name}, {names}, {At(objects)}", ScaleExperiment.Runs.Paired(left, right, error.Of), 0);

    /// <summary>A number of a long training at the epoch where it stops by its validation set.</summary>
    public static double AtStop(LstmSettings lstm, RunResult run, string quantity) =>
        run.Measurements[EpochProbe.Name(quantity, ScaleConditions.StopOf(lstm, run))];

    /// <summary>Mean errors over numbers of objects, for people.</summary>
    public static string Curve(Evidence evidence, Func<int, Condition> condition, Func<RunResult, double> error)
    {
        var runs = evidence.Get(ScaleExperiment.Runs);
        return string.Join(
            ", ",
            ScaleExperiment.Objects(evidence.Profile).Where(objects => objects is 4 or 15 or 20 or 50)
                .Select(objects => string.Create(
                    CultureInfo.InvariantCulture, $"{100 * runs.Rate(condition(objects), error).Rate:0.#} % ({At(objects)})")));
    }

    /// <summary>The curve of an LSTM as the paper trains it.</summary>
    public static string Curve(Evidence evidence, LstmSettings lstm, Func<RunResult, double> error) =>
        Curve(evidence, objects => ScaleConditions.Lstm(lstm, objects), error);

    public static string Scope(Evidence evidence) =>
        $"n = {string.Join(", ", ScaleExperiment.Objects(evidence.Profile))}, 1000 test sentences each, seeds 0 ... "
            + $"{ScaleExperiment.Instances(evidence.Profile) - 1} (LSTM 40 and ESN FL at n = 8 and 12: 0 ... "
            + $"{ScaleExperiment.CrossingInstances(evidence.Profile) - 1}); "
            + $"fairer rivals at n = {string.Join(", ", ScaleExperiment.FairObjects(evidence.Profile))}, seeds 0 ... "
            + $"{ScaleExperiment.FairInstances(evidence.Profile) - 1}";
}
