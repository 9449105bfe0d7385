namespace CslRepro.Harness.Verdicts;

/// <summary>What explains an observation: the second of a verdict's two answers. It is about the paper's explanation, whatever was observed.</summary>
public enum ExplanationAnswer
{
    /// <summary>What must be seen if the paper's explanation is right is seen, and every rival that was tested is refuted.</summary>
    Upheld,

    /// <summary>What must be seen if a rival explanation accounts for the observation is seen.</summary>
    AnotherAccounts,

    /// <summary>Something that must be seen if the paper's explanation is right is refuted, and no rival that was tested accounts for it.</summary>
    Refuted,

    /// <summary>The paper offers no explanation, and no rival that was tested accounts for it.</summary>
    NoneOffered,

    /// <summary>The paper offers an explanation that is not tested, or the tests leave it open.</summary>
    Untested,
}
