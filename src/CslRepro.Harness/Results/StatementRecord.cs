using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>A decided statement in the form in which it is saved.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Numbers">Its numbers.</param>
public sealed record StatementRecord(string Text, Decision Decision, IReadOnlyList<NumberRecord> Numbers)
{
    /// <summary>Converts a decided statement.</summary>
    /// <param name="decided">The statement.</param>
    public static StatementRecord From(DecidedStatement decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        return new(decided.Statement.Text, decided.Decision, [.. decided.Hypotheses.Select(NumberRecord.From)]);
    }
}
