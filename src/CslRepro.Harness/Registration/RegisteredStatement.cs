using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Registration;

/// <summary>What is said, with what is asked of its numbers, in the form in which it is registered.</summary>
/// <param name="Text">What is said: a required control's purpose, a narrower statement, a test or a rival of an explanation.</param>
/// <param name="Hypotheses">What it stands for.</param>
public sealed record RegisteredStatement(string Text, IReadOnlyList<RegisteredHypothesis> Hypotheses)
{
    internal static RegisteredStatement From(Statement statement) => new(statement.Text, [.. statement.Hypotheses.Select(RegisteredHypothesis.From)]);

    internal static RegisteredStatement From(Control control) => new(control.Purpose, [RegisteredHypothesis.From(control.Hypothesis)]);
}
