using System.Globalization;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;

namespace CslRepro.Calibration;

/// <summary>What a case gave with one schedule of looks.</summary>
internal sealed record CalibrationRow(CalibrationCase Case, LookSchedule Schedule, Tally AtLimit, Tally True, Tally False)
{
    /// <summary>The error of each end of a 99 % interval.</summary>
    private const double End = 0.005;

    public static string Heading =>
        "| kind | method | numbers | looks | at the limit: supported % | refuted % | seeds | true: supported % | refuted % | seeds "
        + "| false: refuted % | supported % | seeds | holds |\n"
        + "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |";

    /// <summary>Whether no rate of wrong answers is certainly above the promised one: each 99 % lower limit is at most 2.5 %.</summary>
    public bool Holds => Wrong.All(wrong => Limits(wrong.Count, wrong.Of).Lower <= Confidence.Alpha);

    private IEnumerable<(int Count, int Of)> Wrong =>
    [
        (AtLimit.Supported, AtLimit.Decisions), (AtLimit.Refuted, AtLimit.Decisions), (True.Refuted, True.Decisions), (False.Supported, False.Decisions),
    ];

    public string ToMarkdown() =>
        $"| {Case.Kind} | {Case.Method.Name}{(Case.Method.Serves ? " *" : "")} | {Case.World.Name} | {Schedule.Name} "
        + $"| {WrongShare(AtLimit.Supported, AtLimit.Decisions)} | {WrongShare(AtLimit.Refuted, AtLimit.Decisions)} | {Number(AtLimit.MeanSeeds)} "
        + $"| {Percent(True.Supported, True)} | {WrongShare(True.Refuted, True.Decisions)} | {Number(True.MeanSeeds)} "
        + $"| {Percent(False.Refuted, False)} | {WrongShare(False.Supported, False.Decisions)} | {Number(False.MeanSeeds)} | {(Holds ? "yes" : "**no**")} |";

    /// <summary>The share of wrong answers in per cent, with its 99 % interval.</summary>
    public static string WrongShare(int count, int of)
    {
        var limits = Limits(count, of);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / of:0.00} [{100 * limits.Lower:0.00}, {100 * limits.Upper:0.00}]");
    }

    private static string Percent(int count, Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / tally.Decisions:0.0}");

    private static string Number(double number) => string.Create(CultureInfo.InvariantCulture, $"{number:0}");

    /// <summary>The 99 % interval of a share.</summary>
    public static Interval Limits(int count, int of) => RepeatedInterval.Of(ShareEstimate.Of(count, of), End, Bounds.Share);
}
