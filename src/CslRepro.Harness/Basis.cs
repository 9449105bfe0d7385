namespace CslRepro.Harness;

/// <summary>What kind of statement a claim is: who says it, and how directly.</summary>
public enum Basis
{
    /// <summary>The paper asserts it in so many words, at the place that the claim names.</summary>
    Asserted,

    /// <summary>It is said nowhere in words, but inferred from a figure or a table, which the claim's place names.</summary>
    Inferred,

    /// <summary>Another paper's statement that this one cites or builds on; the claim's place names that paper.</summary>
    AnotherPaper,

    /// <summary>A finding or a check of ours about what the paper describes; nobody asserted it.</summary>
    Ours,

    /// <summary>What a reader noticed while looking around; the paper says nothing of it.</summary>
    Noticed,
}
