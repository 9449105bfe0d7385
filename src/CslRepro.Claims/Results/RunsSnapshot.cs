using System.Globalization;
using System.Text;
using CslRepro.Claims.Experiments;

namespace CslRepro.Claims.Results;

/// <summary>Runs as text for snapshots: exact to the bit, down to the digest of the trained weights.</summary>
public static class RunsSnapshot
{
    /// <summary>Renders the runs of one condition.</summary>
    /// <param name="runs">The runs in the order of their seeds.</param>
    /// <returns>A heading and a line for each run, with LF ends.</returns>
    public static string Render(IReadOnlyList<RunResult> runs)
    {
        var text = new StringBuilder("seed invalid inexact sentences rmse multiply-adds weights corpus\n");
        foreach (var run in runs)
        {
            Append(text, run);
        }

        return text.ToString();
    }

    /// <summary>Renders all runs of an experiment, with what their probes measured.</summary>
    /// <param name="runs">The runs.</param>
    /// <returns>A heading and a line for each run, with LF ends, conditions in ordinal order of their names; after it the measurements with nine digits.</returns>
    public static string Render(RunSet runs)
    {
        var text = new StringBuilder("condition seed invalid inexact sentences rmse multiply-adds weights corpus\n");
        foreach (var (condition, results) in runs.Runs.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            foreach (var run in results)
            {
                Append(text.Append(condition).Append(' '), run);
                if (run.Measurements.Count > 0)
                {
                    text.Append("   ").AppendJoin(' ', run.Measurements.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Name}={item.Value:G9}"))).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, RunResult run) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"{run.Seed} {run.Invalid} {run.Inexact} {run.Sentences} {run.Rmse:R} {run.MultiplyAdds} {run.WeightsDigest[..16]} {run.CorpusChecksum[..16]}\n");
}
