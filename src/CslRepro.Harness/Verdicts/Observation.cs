namespace CslRepro.Harness.Verdicts;

/// <summary>What was observed of a claim: the first of its verdict's two answers.</summary>
public enum Observation
{
    /// <summary>Every hypothesis of the claim is supported.</summary>
    Reproduced,

    /// <summary>The whole statement is refuted, but a narrower one that the claim names beforehand is supported.</summary>
    ReproducedWithinScope,

    /// <summary>At least one hypothesis of the claim is refuted.</summary>
    NotReproduced,

    /// <summary>None is refuted, but what was spent does not decide or measure them all, or a control that the claim rests on does not hold.</summary>
    Undecided,

    /// <summary>
    /// The whole statement is refuted as the paper has it, but supported with a detail filled in that the paper leaves open, which the claim names beforehand.
    /// </summary>
    Underspecified,
}
