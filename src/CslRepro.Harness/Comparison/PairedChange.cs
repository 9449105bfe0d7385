using CslRepro.Harness.Statistics;
using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Comparison;

/// <summary>What a change of the code does to one number of one condition: the difference of runs with the same seed, after minus before.</summary>
public sealed record PairedChange
{
    // A difference of this size is seen, and none of that size is excluded, in four of five such comparisons.
    private const double Power = 0.8;

    private readonly double deviation;

    private PairedChange(string condition, string number, IReadOnlyList<double> before, IReadOnlyList<double> after, double resolution)
    {
        Condition = condition;
        Number = number;
        Before = before.Average();
        After = after.Average();
        double[] differences = [.. before.Zip(after, (b, a) => a - b)];
        Seeds = differences.Length;
        // A number that is counted in steps is rounded to one, even if all seeds happen to agree.
        Difference = MeanEstimate.From(differences, resolution * resolution / 12);
        deviation = Difference.StandardError * Math.Sqrt(Seeds);
    }

    /// <summary>The condition's name.</summary>
    public string Condition { get; }

    /// <summary>The number, for people.</summary>
    public string Number { get; }

    /// <summary>Its mean before the change.</summary>
    public double Before { get; }

    /// <summary>Its mean after the change.</summary>
    public double After { get; }

    /// <summary>How many seeds both sides have.</summary>
    public int Seeds { get; }

    /// <summary>The mean difference, after minus before, by Student's t.</summary>
    public MeanEstimate Difference { get; }

    /// <summary>A difference smaller than this does not matter.</summary>
    public required double Margin { get; init; }

    /// <summary>Whether the margin comes from a printed standard deviation; if not, from that of the runs before.</summary>
    public required bool IsMarginPublished { get; init; }

    /// <summary>The two-sided p-value against "no difference", not corrected for other numbers.</summary>
    public double PValue => Math.Min(1, 2 * Math.Min(Difference.PValueAbove(0), Difference.PValueBelow(0)));

    /// <summary>Whether the seeds exclude a difference as large as the margin, in either direction.</summary>
    public bool IsWithinMargin =>
        Difference.PValueBelow(Margin) <= Confidence.Alpha && Difference.PValueAbove(-Margin) <= Confidence.Alpha;

    /// <summary>The difference that as many seeds would show in four of five comparisons.</summary>
    public double LeastShown =>
        (StudentT.InvCDF(0, 1, Seeds - 1, 1 - Confidence.Alpha) + StudentT.InvCDF(0, 1, Seeds - 1, Power)) * deviation / Math.Sqrt(Seeds);

    /// <summary>About how many seeds it takes, in four of five comparisons, to exclude a difference as large as the margin if there is none.</summary>
    public int SeedsNeeded
    {
        get
        {
            var reach = (Normal.InvCDF(0, 1, 1 - Confidence.Alpha) + Normal.InvCDF(0, 1, (1 + Power) / 2)) * deviation / Margin;
            return (int)Math.Min(1_000_000, Math.Ceiling(reach * reach) + 1);
        }
    }

    /// <summary>Compares one number of one condition.</summary>
    /// <param name="condition">The condition's name.</param>
    /// <param name="number">The number.</param>
    /// <param name="before">Its values before the change, at least two.</param>
    /// <param name="after">Its values after the change, in the same order of seeds.</param>
    /// <param name="share">The share of a standard deviation between instances that does not matter, above 0.</param>
    /// <exception cref="ArgumentException">The lists differ in length or have fewer than two values.</exception>
    public static PairedChange Of(
        string condition, ComparedNumber number, IReadOnlyList<double> before, IReadOnlyList<double> after, double share)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count != after.Count || before.Count < 2)
        {
            throw new ArgumentException($"A comparison in pairs needs two values or more on either side, got {before.Count} and {after.Count}.", nameof(after));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        var isPublished = number.PublishedDeviations.TryGetValue(condition, out var published);
        return new PairedChange(condition, number.Name, before, after, number.Resolution)
        {
            Margin = share * (isPublished ? published : Math.Max(number.Resolution, MathNet.Numerics.Statistics.Statistics.StandardDeviation(before))),
            IsMarginPublished = isPublished,
        };
    }
}
