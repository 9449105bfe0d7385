namespace CslRepro.Experiments.ClauseTracking;

/// <summary>
/// Names of the numbers that <see cref="ClauseTrackingProbe"/> measures on the 1000 test sentences; separations are those of
/// <see cref="Analysis.Units.ClauseSeparation"/>.
/// </summary>
public static class ClauseTrackingNumber
{
    /// <summary>Separation of the unit that separates most, chosen with its sign on one half of the sentences, measured on the other.</summary>
    public const string BestUnit = "clause-best-unit";

    /// <summary>The same where clauses are permuted among the words at the same place, in both halves.</summary>
    public const string BestUnitPermuted = "clause-best-unit-permuted";

    /// <summary>
    /// Share of the two-object sentences, of those it was not chosen on, in which the best unit stays on the second clause's side up to END:
    /// <see cref="Analysis.Units.ClauseHold"/>.
    /// </summary>
    public const string BestUnitUnbroken = "clause-best-unit-unbroken";

    /// <summary>Share of two-object sentences in which the best unit is on the second clause's side after END, minus that of one-object sentences.</summary>
    public const string BestUnitEnd = "clause-best-unit-end";

    /// <summary><see cref="BestUnitEnd"/> where clauses are permuted among the words at the same place.</summary>
    public const string BestUnitEndPermuted = "clause-best-unit-end-permuted";

    /// <summary>Mean absolute separation of a unit.</summary>
    public const string AnyUnit = "clause-any-unit";

    /// <summary>Rank correlation, over the units, of absolute separation and summed absolute weight in the readout.</summary>
    public const string Emphasis = "clause-emphasis";
}
