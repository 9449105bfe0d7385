using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;

namespace CslRepro.Calibration;

/// <summary>From the numbers of some seeds to an estimate.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Estimate">From the left and right numbers of the seeds so far to the estimate.</param>
internal sealed record Method(string Name, Func<IReadOnlyList<double>, IReadOnlyList<double>, IEstimate> Estimate)
{
    /// <summary>Sentences that a rate was measured on, in all our runs.</summary>
    public const int Trials = 1000;

    /// <summary>The least variance of a rate between instances that is believed: that of one sentence in a thousand among a thousand instances.</summary>
    public const double RateFloor = 1e-9;

    /// <summary>Whether its p-values hold at all looks together, so that each is compared with the whole error.</summary>
    public bool IsAnytime { get; init; }

    /// <summary>Whether it serves this kind of quantity by docs/decisions/looks.md.</summary>
    public bool Serves { get; init; }

    public static Method Binomial { get; } = new("binomial", (left, _) => ShareEstimate.Of(left.Count(value => value > 0), left.Count)) { Serves = true };

    public static Method BinomialAsRate { get; } = new("Korn-Graubard", (left, _) => RateEstimate.From(left, 1));

    public static Method Sign { get; } = new("sign test", ShareEstimate.OfLarger) { Serves = true };

    public static Method KornGraubard { get; } = new("Korn-Graubard", (left, _) => RateEstimate.From(left, Trials));

    public static Method PairedStudent { get; } = new("Student", (left, right) => MeanEstimate.PairedDifference(left, right, Trials));

    public static Method PairedHall { get; } = new("Hall", (left, right) => HallMeanEstimate.From(Differences(left, right), RateFloor));

    public static Method PairedBets { get; } =
        new("bets", (left, right) => BettingEstimate.From(Differences(left, right), Bounds.ShareDifference)) { IsAnytime = true };

    public static Method ShareBets { get; } = new("bets", (left, _) => BettingEstimate.From(left, Bounds.Share)) { IsAnytime = true };

    public static Method LogRatio { get; } = new("Student of logarithms", (left, right) => MeanEstimate.From(Logarithms(left, right), 1e-4));

    public static Method HallLogRatio { get; } = new("Hall of logarithms", (left, right) => HallMeanEstimate.From(Logarithms(left, right), 1e-4));

    public static Method Student(double floor) => new("Student", (left, _) => MeanEstimate.From(left, floor));

    public static Method Hall(double floor) => new("Hall", (left, _) => HallMeanEstimate.From(left, floor));

    /// <summary>Hall's with the skewness of the world, as pilot runs would have told it.</summary>
    public static Method Registered(double floor, double skewness) =>
        new("Hall, registered skewness", (left, _) => HallMeanEstimate.From(left, floor, skewness)) { Serves = true };

    /// <summary>The same, where the variance of pilot runs is the least that is believed: samples without any failure do not tell their spread.</summary>
    public static Method RegisteredSpread(double variance, double skewness) =>
        new("Hall, registered skewness and spread", (left, _) => HallMeanEstimate.From(left, variance, skewness)) { Serves = true };

    /// <inheritdoc cref="Registered"/>
    public static Method PairedRegistered(double skewness) =>
        new("Hall, registered skewness", (left, right) => HallMeanEstimate.From(Differences(left, right), RateFloor, skewness)) { Serves = true };

    /// <inheritdoc cref="Registered"/>
    public static Method RegisteredLogRatio(double skewness) =>
        new("Hall of logarithms, registered skewness", (left, right) => HallMeanEstimate.From(Logarithms(left, right), 1e-4, skewness)) { Serves = true };

    public static double[] Differences(IReadOnlyList<double> left, IReadOnlyList<double> right) => [.. left.Zip(right, (a, b) => a - b)];

    public static double[] Logarithms(IReadOnlyList<double> left, IReadOnlyList<double> right) =>
        [.. left.Zip(right, (a, b) => Numerics.ExactMath.Log(a / b))];
}
