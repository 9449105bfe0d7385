namespace CslRepro.Harness.Comparison;

/// <summary>What a comparison in pairs says of a change of the code.</summary>
public enum PairedOutcome
{
    /// <summary>There is no run that both sides have.</summary>
    NothingInCommon,

    /// <summary>Every run that both sides have gave the same bits.</summary>
    SameBits,

    /// <summary>A number differs beyond chance.</summary>
    Changes,

    /// <summary>Every difference as large as its margin is excluded.</summary>
    SameWithinMargin,

    /// <summary>Neither: the seeds are too few.</summary>
    CannotTell,
}
