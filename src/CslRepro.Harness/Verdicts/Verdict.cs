namespace CslRepro.Harness.Verdicts;

/// <summary>How a claim ends.</summary>
public enum Verdict
{
    /// <summary>Every hypothesis of the claim is supported.</summary>
    Reproduced,

    /// <summary>At least one hypothesis of the claim is refuted.</summary>
    Contradicted,

    /// <summary>None is refuted, but at least one is not decided by this profile's number of seeds.</summary>
    Inconclusive,

    /// <summary>The paper does not say enough to decide.</summary>
    Underspecified,
}
