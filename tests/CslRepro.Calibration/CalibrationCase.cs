using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;

namespace CslRepro.Calibration;

/// <summary>A kind of hypothesis, decided by a method in a world.</summary>
/// <param name="Kind">The kind of hypothesis.</param>
/// <param name="Method">The method.</param>
/// <param name="World">The world.</param>
/// <param name="AtLimit">The truth is exactly at the limit: both answers are wrong.</param>
/// <param name="True">The hypothesis is true.</param>
/// <param name="False">The hypothesis is false.</param>
internal sealed record CalibrationCase(string Kind, Method Method, World World, Scenario AtLimit, Scenario True, Scenario False)
{
    /// <summary>Instances behind a published mean, drawn anew for each decision.</summary>
    private const int Published = 30;

    /// <summary>The planted effect, in standard deviations of the world's numbers.</summary>
    private const double Effect = 0.5;


    /// <summary>Draws what stays the same over all looks of a decision, and gives the estimate from the seeds so far.</summary>
    public Func<RandomStream, Func<IReadOnlyList<double>, IReadOnlyList<double>, IEstimate>> Begin { get; init; } = _ => Method.Estimate;

    public IReadOnlyList<Scenario> Scenarios => [AtLimit, True, False];

    /// <summary>A number above a limit; its mirror image, below a limit, is the same two tests with the answers exchanged.</summary>
    /// <param name="truth">What the number is in the world.</param>
    /// <param name="deviation">The spread that the planted effect is measured in.</param>
    /// <param name="lower">The least value that the number can have.</param>
    /// <param name="upper">The greatest value that it can have.</param>
    public static CalibrationCase Above(
        string kind, Method method, World world, double truth, double deviation, double lower = double.NegativeInfinity, double upper = double.PositiveInfinity)
    {
        var down = Math.Min(Effect * deviation, (truth - lower) / 2);
        var up = Math.Min(Effect * deviation, (upper - truth) / 2);
        return new CalibrationCase(
            kind,
            method,
            world,
            new Scenario(Criterion.Above(truth).PValues, true, true),
            new Scenario(Criterion.Above(truth - down).PValues, false, true),
            new Scenario(Criterion.Above(truth + up).PValues, true, false));
    }

    /// <summary>
    /// The same with Hall's method and what pilot runs told, drawn from the same world anew for each decision: what an error of the register costs.
    /// </summary>
    /// <param name="pilots">How many pilot runs.</param>
    /// <param name="numbers">From left and right numbers to those whose mean is asked.</param>
    /// <param name="floor">The least variance that is believed where the pilots' is not taken.</param>
    /// <param name="takeSpread">Whether the pilots' variance is the least that is believed.</param>
    public CalibrationCase WithPilots(
        int pilots, Func<IReadOnlyList<double>, IReadOnlyList<double>, IReadOnlyList<double>> numbers, double floor, bool takeSpread = false) => this with
        {
            Method = new Method(
            $"Hall, skewness{(takeSpread ? " and spread" : "")} of {pilots} pilots",
            (_, _) => throw new InvalidOperationException("Begin says the estimate.")),
            Begin = random =>
            {
                var (left, right) = (new double[pilots], new double[pilots]);
                World.Draw(random, left, right);
                var pilot = HallMeanEstimate.From(numbers(left, right), floor);
                var least = takeSpread ? pilot.Deviation * pilot.Deviation : floor;
                return (some, other) => HallMeanEstimate.From(numbers(some, other), least, pilot.Skewness);
            },
        };

    /// <summary>A difference within a margin of one standard deviation, with the planted difference at the margin, at 0 and at twice the margin.</summary>
    /// <param name="truth">What the difference is in the world; it is shifted to the planted ones.</param>
    /// <param name="deviation">The margin.</param>
    /// <param name="side">1: at the upper margin, -1: at the lower one.</param>
    public static CalibrationCase Within(string kind, Method method, World world, double truth, double deviation, int side)
    {
        Scenario At(double planted, bool supportIsWrong, bool refuteIsWrong) => new(
            estimate => Criterion.Within(deviation).PValues(new ShiftedEstimate(estimate, planted - truth)), supportIsWrong, refuteIsWrong);
        return new CalibrationCase(
            $"{kind}, {(side > 0 ? "upper" : "lower")} margin",
            method,
            world,
            At(side * deviation, true, true),
            At(0, false, true),
            At(2 * side * deviation, true, false));
    }

    /// <summary>
    /// Our mean against a published one, whose thirty instances are drawn from the same world anew for each decision and stay the same over its looks.
    /// </summary>
    /// <param name="method">The method's name, and from the difference to the estimate that decides.</param>
    public static CalibrationCase AgainstPublished(
        string kind, (string Name, bool Serves, Func<PublishedDifference, IEstimate> Decides) method, World world, double floor, double deviation, int side) =>
        Within(
            kind,
            new Method(method.Name, (_, _) => throw new InvalidOperationException("Begin says the estimate.")) { Serves = method.Serves },
            world,
            0,
            deviation,
            side) with
        {
            Begin = random =>
            {
                var published = new double[Published];
                world.Draw(random, published, []);
                var mean = published.Average();
                var spread = Math.Sqrt(Math.Max(1e-12, published.Sum(value => (value - mean) * (value - mean)) / (Published - 1)));
                return (left, _) => method.Decides(PublishedDifference.From(left, floor, new PublishedMean(mean, spread, Published)));
            },
        };
}
