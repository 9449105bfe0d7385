using CslRepro.Harness.Comparison;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Comparison;

/// <summary>Two sets of results, compared: their runs in pairs, their verdicts and numbers.</summary>
public sealed record SavedComparison
{
    /// <summary>Compares two sets of results of one profile.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="numbers">The numbers of runs that are compared in pairs.</param>
    /// <param name="share">The share of a standard deviation between instances that does not matter, above 0.</param>
    public SavedComparison(SavedVerdicts before, SavedVerdicts after, IReadOnlyList<ComparedNumber> numbers, double share)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Results = ResultsComparison.Of(before.Claims, after.Claims);
        Share = share;
        Pairs = before.HasRuns && after.HasRuns ? PairedComparison.Of(before.Runs, after.Runs, numbers, share) : null;
    }

    /// <summary>Verdicts and numbers.</summary>
    public ResultsComparison Results { get; }

    /// <summary>Runs in pairs; null where a side is approved results, which hold none.</summary>
    public PairedComparison? Pairs { get; }

    /// <summary>The share of a standard deviation that does not matter.</summary>
    public double Share { get; }

    /// <summary>The picture of the runs that differ; null if there are none.</summary>
    public PairedFigure? Picture => Pairs is { Changes.Count: > 0 } pairs ? new PairedFigure(pairs, Share) : null;
}
