using System.Globalization;
using System.Text;
using CslRepro.Claims.Experiments;

namespace CslRepro.Claims.Results;

/// <summary>The runs of one condition as text for snapshots: exact to the bit, down to the digest of the trained weights.</summary>
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
            text.Append(
                CultureInfo.InvariantCulture,
                $"{run.Seed} {run.Invalid} {run.Inexact} {run.Sentences} {run.Rmse:R} {run.MultiplyAdds} {run.WeightsDigest[..16]} {run.CorpusChecksum[..16]}\n");
        }

        return text.ToString();
    }
}
