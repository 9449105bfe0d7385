namespace CslRepro.Harness.Verdicts;

/// <summary>What is said, with the hypotheses that it stands for; it holds if all of them are supported.</summary>
/// <param name="Text">What is said, for people.</param>
/// <param name="Hypotheses">At least one.</param>
public sealed record Statement(string Text, IReadOnlyList<Hypothesis> Hypotheses)
{
    /// <summary>A statement of one or more hypotheses.</summary>
    /// <param name="text">What is said, for people.</param>
    /// <param name="first">Its first hypothesis.</param>
    /// <param name="others">The others.</param>
    public Statement(string text, Hypothesis first, params ReadOnlySpan<Hypothesis> others)
        : this(text, [first, .. others])
    {
    }

    /// <summary>
    /// Whether it is the claim's own statement with something filled in that the paper leaves open. A claim that is refuted as it is written, and supported
    /// with this, is underspecified: the number hangs on what is not said.
    /// </summary>
    public bool FillsGap { get; init; }

    /// <summary>The hypotheses.</summary>
    public IReadOnlyList<Hypothesis> Hypotheses { get; } = Hypotheses is { Count: > 0 }
        ? Hypotheses
        : throw new ArgumentException($"The statement \"{Text}\" needs a hypothesis that it stands for.", nameof(Hypotheses));
}
