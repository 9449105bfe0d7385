namespace CslRepro.Harness.Verdicts;

/// <summary>What the data say of one hypothesis.</summary>
public enum Decision
{
    /// <summary>The data support it.</summary>
    Supported,

    /// <summary>The data support its opposite.</summary>
    Refuted,

    /// <summary>The data leave it open.</summary>
    Open,

    /// <summary>The number is a duration, which is told and decides nothing.</summary>
    Described,
}
