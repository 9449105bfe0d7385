using CslRepro.Harness.Comparison;
using CslRepro.Harness.Runs;
using CslRepro.Reports.Comparison;
using Xunit;

namespace CslRepro.Tests.Properties.Comparison;

/// <summary>What a change of a model does to runs of the same seed.</summary>
public class PairedComparisonTests
{
    private const double Resolution = 0.001;

    private static readonly ComparedNumber Error = new(
        "error", run => run.Measurements.Any(item => item.Name == "error") ? run.Measurements["error"] : null, Resolution)
    {
        PublishedDeviations = new Dictionary<string, double> { ["printed"] = 0.05 },
    };

    // Scattered by 0.1 or so, and nothing else.
    private static readonly double[] Seeds = [0.11, 0.27, 0.05, 0.19, 0.31, 0.14, 0.22, 0.08, 0.25, 0.17];

    [Fact]
    public void Equal_bits_are_said_to_be_so()
    {
        var comparison = Compare(Runs("a", Seeds, "x"), Runs("a", Seeds, "x"));
        Assert.Equal((PairedOutcome.SameBits, 10, 0), (comparison.Outcome, comparison.SameRuns, comparison.OtherRuns));
        Assert.Equal("Same bits: all 10 runs that both sides have gave the same.", PairedText.Of(comparison, 0.1));
    }

    [Fact]
    public void A_shift_of_every_seed_changes_results()
    {
        var comparison = Compare(Runs("a", Seeds, "x"), Runs("a", Shifted(0.02, 0.001), "y"));
        Assert.Equal(PairedOutcome.Changes, comparison.Outcome);
        var change = Assert.Single(comparison.BeyondChance);
        Assert.Equal(0.02, change.Difference.Mean, 12);
        Assert.InRange(change.Difference.Interval.Lower, 0.015, 0.02);
        Assert.Equal("Changes results: 1 of 1 errors differ beyond chance; 10 of 10 runs gave other bits.", PairedText.Of(comparison, 0.1));
    }

    [Fact]
    public void Pairs_that_were_given_different_data_are_said_to_be_so()
    {
        var before = Runs("a", Seeds, "x");
        var after = before.Select((run, i) => i < 3 ? run with { InputDigest = "another corpus" } : run).ToArray();
        var comparison = Compare(before, after);
        Assert.Equal((PairedOutcome.SameBits, 3), (comparison.Outcome, comparison.OtherInputs));
        Assert.EndsWith(
            " gave the same. 3 of 10 pairs were given different data: what differs is not the model alone, and differences scatter more than in pairs with "
                + "the same data.",
            PairedText.Of(comparison, 0.1),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_that_is_smaller_than_the_margin_is_the_same()
    {
        // Other bits, and errors that differ by one sentence here and there: the margin is a tenth of 0.085.
        var comparison = Compare(Runs("a", Seeds, "x"), Runs("a", Shifted(0, 0.001), "y"));
        Assert.Equal(PairedOutcome.SameWithinMargin, comparison.Outcome);
        Assert.Equal((0, 0), (comparison.SeedsNeeded, comparison.Open.Count));
    }

    [Fact]
    public void Scatter_as_large_as_that_of_seeds_cannot_tell()
    {
        var comparison = Compare(Runs("a", Seeds, "x"), Runs("a", [.. Seeds.Reverse()], "y"));
        Assert.Equal(PairedOutcome.CannotTell, comparison.Outcome);
        var change = Assert.Single(comparison.Open);
        Assert.Equal(change.SeedsNeeded, comparison.SeedsNeeded);
        Assert.Contains($"needs about {change.SeedsNeeded} seeds", PairedText.Of(comparison, 0.1), StringComparison.Ordinal);
    }

    [Fact]
    public void What_so_many_seeds_show_is_the_textbook_s()
    {
        // Differences of 0.01, 0.02, 0.03 scatter by 0.01; Student's t of 2 degrees of freedom is 4.30265 at 97.5 % and 1.06066 at 80 %.
        var change = PairedChange.Of("a", Error, [0.1, 0.1, 0.4], [0.11, 0.12, 0.43], 0.1);
        Assert.Equal(0.01 * (4.30265 + 1.06066) / Math.Sqrt(3), change.LeastShown, 6);
        Assert.Equal(0.01732, change.Margin, 5);
        // The normal quantiles are 1.95996 and 1.28155, the margin 0.017320508: (3.24151 * 0.01 / 0.01732)² = 3.5025, and one more for the spread.
        Assert.Equal(5, change.SeedsNeeded);
        Assert.False(change.IsMarginPublished);
    }

    [Fact]
    public void A_printed_deviation_sets_the_margin()
    {
        var change = PairedChange.Of("printed", Error, Seeds, Seeds, 0.2);
        Assert.Equal((0.01, true), (Math.Round(change.Margin, 12), change.IsMarginPublished));
    }

    [Fact]
    public void Many_numbers_have_more_chances_to_differ()
    {
        // Alone the first condition differs; among six, five of which do not, it may be chance.
        double[] differences = [0.03, 0.01, 0.02, -0.01, 0.03, 0.02, 0, 0.02, -0.01, 0.01];
        var moved = Seeds.Zip(differences, (seed, difference) => seed + difference).ToArray();
        Assert.Equal(PairedOutcome.Changes, Compare(Runs("a", Seeds, "x"), Runs("a", moved, "y")).Outcome);
        string[] others = ["b", "c", "d", "e", "f"];
        var among = Compare(
            [.. Runs("a", Seeds, "x"), .. others.SelectMany(name => Runs(name, Seeds, "x"))],
            [.. Runs("a", moved, "y"), .. others.SelectMany(name => Runs(name, [.. Seeds.Reverse()], "y"))]);
        Assert.Empty(among.BeyondChance);
    }

    [Fact]
    public void Runs_that_one_side_lacks_and_runs_without_the_number_are_left_out()
    {
        var comparison = Compare(
            [.. Runs("a", Seeds, "x"), .. Runs("only before", Seeds, "x"), .. Runs("none", Seeds, "x", "other")],
            [.. Runs("a", [.. Shifted(0.02, 0.001).Take(4)], "y"), .. Runs("none", Seeds, "y", "other")]);
        Assert.Equal((0, 14), (comparison.SameRuns, comparison.OtherRuns));
        Assert.Equal(("a", 4), (Assert.Single(comparison.Changes).Condition, comparison.Changes[0].Seeds));
        Assert.Equal(PairedOutcome.NothingInCommon, Compare(Runs("a", Seeds, "x"), Runs("b", Seeds, "x")).Outcome);
    }

    [Fact]
    public void The_picture_has_what_differs_first()
    {
        var comparison = Compare(
            [.. Runs("a", Seeds, "x"), .. Runs("b", Seeds, "x")], [.. Runs("a", Shifted(0, 0.001), "y"), .. Runs("b", Shifted(0.02, 0.001), "y")]);
        var lines = new PairedFigure(comparison, 0.1).Render().Split('\n');
        Assert.StartsWith("b error: 0.2", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("a error: ", lines[2], StringComparison.Ordinal);
    }

    private static PairedComparison Compare(IReadOnlyList<RunResult> before, IReadOnlyList<RunResult> after) =>
        PairedComparison.Of(before, after, [Error], 0.1);

    private static double[] Shifted(double by, double scatter) => [.. Seeds.Select((seed, i) => seed + by + (i % 2 == 0 ? scatter : -scatter))];

    private static RunResult[] Runs(string condition, double[] values, string digest, string measured = "error") =>
        [.. values.Select((value, seed) => new RunResult(condition, (ulong)seed, 1, "input", digest, [new Measurement(measured, value)]))];
}
