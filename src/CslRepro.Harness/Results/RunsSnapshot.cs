using System.Globalization;
using System.Text;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>Runs as text for snapshots: exact to the bit, down to the digest of what they made.</summary>
/// <param name="exact">The measurements that stand first, each with all its digits; those of probes follow with nine.</param>
/// <param name="outcome">What a run makes, such as "weights": the heading of its digest.</param>
/// <param name="input">What a run is given, such as "data": the heading of its digest.</param>
public sealed class RunsSnapshot(IReadOnlyList<string> exact, string outcome, string input)
{
    private const int ShownDigits = 16;

    /// <summary>Renders the runs of one condition, without the measurements of probes.</summary>
    /// <param name="runs">The runs in the order of their seeds.</param>
    /// <returns>A heading and a line for each run, with LF ends.</returns>
    public string Render(IReadOnlyList<RunResult> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var text = new StringBuilder(Heading());
        foreach (var run in runs)
        {
            Append(text, run);
        }

        return text.ToString();
    }

    /// <summary>Renders all runs of an experiment, with what their probes measured.</summary>
    /// <returns>
    /// A heading and a line for each run, with LF ends, conditions in ordinal order of their names; after it the measurements with nine digits.
    /// </returns>
    public string Render(RunSet runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var text = new StringBuilder("condition ").Append(Heading());
        foreach (var (condition, results) in runs.Runs.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            foreach (var run in results)
            {
                Append(text.Append(condition).Append(' '), run);
                var probed = run.Measurements.Where(item => !exact.Contains(item.Name)).ToArray();
                if (probed.Length > 0)
                {
                    text.Append("   ")
                        .AppendJoin(' ', probed.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Name}={item.Value:G9}")))
                        .Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private string Heading() => $"seed {string.Join(' ', exact)} multiply-adds {outcome} {input}\n";

    private void Append(StringBuilder text, RunResult run) => text
        .Append(CultureInfo.InvariantCulture, $"{run.Seed} ")
        .AppendJoin(' ', exact.Select(name => run.Measurements[name].ToString("R", CultureInfo.InvariantCulture)))
        .Append(CultureInfo.InvariantCulture, $" {run.MultiplyAdds} {run.OutcomeDigest[..ShownDigits]} {run.InputDigest[..ShownDigits]}\n");
}
