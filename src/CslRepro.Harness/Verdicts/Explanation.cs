namespace CslRepro.Harness.Verdicts;

/// <summary>Why a claim holds according to the paper, what must be seen if that is right, and which rivals are tested.</summary>
/// <param name="Text">The paper's explanation in our words, with its place; empty if the paper offers none.</param>
public sealed record Explanation(string Text)
{
    /// <summary>The paper offers none, and no rival is tested.</summary>
    public static Explanation None { get; } = new("");

    /// <summary>What must be seen if the paper's explanation is right.</summary>
    public IReadOnlyList<Statement> Tests { get; init; } = [];

    /// <summary>Other explanations, each with what is seen only if it accounts for the observation.</summary>
    public IReadOnlyList<Statement> Rivals { get; init; } = [];
}
