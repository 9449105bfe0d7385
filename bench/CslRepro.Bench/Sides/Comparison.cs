using System.Diagnostics;
using System.Globalization;
using CslRepro.Harness.Statistics;

namespace CslRepro.Bench.Sides;

/// <summary>Times two sides of one piece of work in turn and gives the ratio of their times with an interval.</summary>
internal static class Comparison
{
    /// <summary>Runs both sides once uncounted, then in turn, and renders a line of the table.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="rival">The other side's name.</param>
    /// <param name="ours">Our side.</param>
    /// <param name="theirs">The other side; its time is multiplied by <paramref name="scale"/>.</param>
    /// <param name="repetitions">Counted rounds, at least two.</param>
    /// <param name="scale">How much larger the whole work is than what the other side was given.</param>
    public static string Row(string work, string rival, Action ours, Action theirs, int repetitions, double scale = 1)
    {
        ours();
        theirs();
        var oursSeconds = new List<double>();
        var theirSeconds = new List<double>();
        for (var i = 0; i < repetitions; i++)
        {
            oursSeconds.Add(Seconds(ours));
            theirSeconds.Add(Seconds(theirs) * scale);
        }

        var ratio = MeanEstimate.From([.. theirSeconds.Zip(oursSeconds, (a, b) => Math.Log(a / b))], 1e-6);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {work} | {rival} | {Median(oursSeconds):G3} s | {Median(theirSeconds):G3} s | " +
            $"{Math.Exp(ratio.Mean):G3} [{Math.Exp(ratio.Interval.Lower):G3}, {Math.Exp(ratio.Interval.Upper):G3}] |");
    }

    public static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
