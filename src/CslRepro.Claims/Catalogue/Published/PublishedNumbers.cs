using CslRepro.Experiments.Published;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Published;

/// <summary>The numbers that several claims of the group read.</summary>
internal static class PublishedNumbers
{
    public static RunsExperiment Runs => PublishedExperiment.Runs;

    /// <summary>
    /// After how many epochs each of our networks comes to the published one's number, on the test sentences of its seed where these matter.
    /// </summary>
    /// <param name="quantity">A name of <see cref="CourseProbe"/> or <see cref="WeightSizes"/>.</param>
    /// <param name="published">The published network's number.</param>
    public static IReadOnlyList<double> Epochs(RunSet runs, string quantity, Func<RunResult, double> published) =>
    [
        .. runs.Of(PublishedExperiment.Ours).Zip(
            runs.Of(PublishedExperiment.Lstm),
            (ours, other) => Passing.Epoch(PublishedExperiment.CurveOf(ours, quantity), published(other))),
    ];

    /// <summary>The mean of <see cref="Epochs"/> minus a number of epochs.</summary>
    public static Estimand EpochsMinus(int epochs, string quantity, Func<RunResult, double> published) => Estimand.From(
        Runs,
        [PublishedExperiment.Lstm, PublishedExperiment.Ours],
        runs => MeanEstimate.From([.. Epochs(runs, quantity, published).Select(epoch => epoch - epochs)], StateNumbers.CountFloor));

    /// <summary>The share of our networks whose RMSE over the sentences of two objects is, after some epochs, at least the published one's.</summary>
    public static Estimand ShareNotBelow(int epochs) => Estimand.From(
        Runs,
        [PublishedExperiment.Lstm, PublishedExperiment.Ours],
        runs => ShareEstimate.Of(
        [
            .. runs.Of(PublishedExperiment.Ours).Zip(
                runs.Of(PublishedExperiment.Lstm),
                (ours, published) => ours.Measurements[EpochProbe.Name(CourseProbe.TwoObjectRmse, epochs)] >= TwoObjectRmse(published)),
        ]));

    public static double TwoObjectRmse(RunResult published) => published.Measurements[CourseProbe.TwoObjectRmse];

    public static string Percent(Evidence evidence, Func<RunResult, double> error) =>
        RunNumbers.Percent(evidence.Get(Runs).Of(PublishedExperiment.Lstm).Average(error));
}
