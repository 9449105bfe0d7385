using System.Globalization;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>The answers and the intervals that are approved say the same.</summary>
public class ApprovedIntervalsTests
{
    // Approved numbers have six digits.
    private const double Rounding = 1e-5;

    [Fact]
    public void The_interval_of_a_decided_number_does_not_reach_over_its_limit()
    {
        var file = Path.Combine(RepositoryRoot.Find(), "snapshots", "results", "standard.verified.json");
        var numbers = ApprovedResults.FromJson(File.ReadAllText(file)).Claims
            .SelectMany(claim => claim.Numbers.Select(item => (Claim: claim.Id, item.Number)))
            .Where(item => item.Number.Instances > 0 && item.Number.Decision != Decision.Open)
            .ToArray();
        Assert.True(numbers.Length > 500);
        Assert.Equal(
            [], numbers.Where(item => !Agrees(item.Number)).Select(item => $"{item.Claim}: {item.Number.Quantity} [{item.Number.Lower}, {item.Number.Upper}]"));
    }

    private static bool Agrees(NumberRecord number)
    {
        var limit = double.Parse(number.Rule.Split(' ')[1].TrimStart('±'), CultureInfo.InvariantCulture);
        var slack = Rounding * Math.Abs(limit);
        var isSupported = number.Decision == Decision.Supported;
        return number.Rule.Split(' ')[0] switch
        {
            "above" => isSupported ? number.Lower >= limit - slack : number.Upper <= limit + slack,
            "below" => isSupported ? number.Upper <= limit + slack : number.Lower >= limit - slack,
            "within" => isSupported
                ? number.Lower >= -limit - slack && number.Upper <= limit + slack
                : number.Lower >= limit - slack || number.Upper <= -limit + slack,
            _ => true,
        };
    }
}
