using System.Globalization;
using CslRepro.Harness.Results;

namespace CslRepro.Reports;

/// <summary>How numbers are written for people.</summary>
public static class ReportNumbers
{
    /// <summary>Estimate with its interval.</summary>
    public static string Estimate(NumberRecord number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Instances == 0
            ? Number(number.Estimate)
            : $"{Number(number.Estimate)} [{Number(number.Lower)}, {Number(number.Upper)}]";
    }

    /// <summary>Four significant digits; whole numbers as they are.</summary>
    public static string Number(double value) =>
        value == Math.Round(value) && Math.Abs(value) < 1e9
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);
}
