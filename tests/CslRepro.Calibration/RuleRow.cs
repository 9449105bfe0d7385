using System.Globalization;
using CslRepro.Harness.Statistics;

namespace CslRepro.Calibration;

/// <summary>How often the whole rule of a claim passes in a world whose truth is known.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Decisions">Repetitions of each decision.</param>
/// <param name="AsFound">How often the claim came out as reproduced, and as not reproduced, in the world as it is.</param>
/// <param name="AtLimits">For each number whose limit was moved to its true value, what it is and how often the rule passed then, which it must not.</param>
internal sealed record RuleRow(string Claim, int Decisions, (int Reproduced, int NotReproduced) AsFound, IReadOnlyList<(string Quantity, int Passed)> AtLimits)
{
    public static string Heading =>
        "| claim | as found: reproduced % | not reproduced % | numbers | at a limit: passes % at most | of which number | holds |\n"
        + "| --- | ---: | ---: | ---: | ---: | --- | --- |";

    /// <summary>Whether no number at its limit certainly lets the rule pass too often: each 99 % lower limit is at most 2.5 %.</summary>
    public bool Holds => AtLimits.All(item => CalibrationRow.Limits(item.Passed, Decisions).Lower <= Confidence.Alpha);

    public string ToMarkdown()
    {
        var found = string.Create(
            CultureInfo.InvariantCulture, $"| {Claim} | {Percent(AsFound.Reproduced):0.0} | {Percent(AsFound.NotReproduced):0.0} | {AtLimits.Count} ");
        if (AtLimits.Count == 0)
        {
            return found + "| | no number has a limit | |";
        }

        var worst = AtLimits.MaxBy(item => item.Passed);
        return found + $"| {CalibrationRow.WrongShare(worst.Passed, Decisions)} | {worst.Quantity} | {(Holds ? "yes" : "**no**")} |";
    }

    private double Percent(int count) => 100.0 * count / Decisions;
}
