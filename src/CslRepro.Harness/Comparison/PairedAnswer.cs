namespace CslRepro.Harness.Comparison;

/// <summary>What is known of one change, in the order in which changes are shown.</summary>
public enum PairedAnswer
{
    /// <summary>It is beyond chance over all changes that were looked at.</summary>
    Differs,

    /// <summary>Neither is known: whether it is there, and whether it is smaller than its margin.</summary>
    Open,

    /// <summary>A difference as large as its margin is excluded.</summary>
    SameWithinMargin,
}
