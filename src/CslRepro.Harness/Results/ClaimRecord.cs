using System.Globalization;
using System.Text.Json.Serialization;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>A claim's verdict in the form in which it is saved.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Group">Its family.</param>
/// <param name="Assertion">What the paper asserts.</param>
/// <param name="Place">Where.</param>
/// <param name="Basis">Whether the paper asserts it there, or it is inferred, another paper's, or ours.</param>
/// <param name="Reading">Whose description the runs follow.</param>
/// <param name="ReadingNote">Where text and program differ; empty where they do not.</param>
/// <param name="PaperNumber">What the paper prints; may be empty.</param>
/// <param name="Rule">The decision rule.</param>
/// <param name="RuleDigest">Digest of all that decides the claim: <see cref="RegisteredRule.Digest"/>.</param>
/// <param name="Expected">The verdict that the catalogue expects.</param>
/// <param name="Reason">Why the catalogue expects it.</param>
/// <param name="Scope">Conditions and sizes.</param>
/// <param name="Looks">The numbers of seeds at which it may be looked at, such as "10, 20, 40".</param>
/// <param name="Seeds">The block that they are taken from, such as "1000 to 1999".</param>
/// <param name="Ending">Why no more seeds were asked for.</param>
/// <param name="NextLook">What the look that was not taken needs; null if there is none.</param>
/// <param name="Summary">What came out.</param>
/// <param name="Hypotheses">The claim's numbers.</param>
/// <param name="Controls">The controls' numbers.</param>
/// <param name="Within">The narrower statements' numbers.</param>
/// <param name="Explanation">The paper's explanation, its tests and its rivals.</param>
/// <param name="Sources">Paths in the repository: the claim's decision, then the experiments that it reads.</param>
public sealed record ClaimRecord(
    string Id,
    string Group,
    string Assertion,
    string Place,
    Basis Basis,
    Reading Reading,
    string ReadingNote,
    string PaperNumber,
    string Rule,
    string RuleDigest,
    Verdict Verdict,
    Verdict Expected,
    string Reason,
    string Scope,
    string Looks,
    string Seeds,
    Ending Ending,
    NextLook? NextLook,
    string Summary,
    IReadOnlyList<NumberRecord> Hypotheses,
    IReadOnlyList<NumberRecord> Controls,
    IReadOnlyList<StatementRecord> Within,
    ExplanationRecord Explanation,
    IReadOnlyList<string> Sources)
{
    /// <summary>The claim that decides the same on the other reading, and that this one belongs to in lists; null for a claim that stands by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Counterpart { get; init; }

    /// <summary>Every number of the claim, with what it is for: nothing for a hypothesis, a control's purpose, a statement's text.</summary>
    [JsonIgnore]
    public IEnumerable<(string? For, NumberRecord Number)> Numbers =>
        Hypotheses.Concat(Controls).Select(number => (number.Purpose, number))
            .Concat(
                Within.Concat(Explanation.Tests).Concat(Explanation.Rivals)
                    .SelectMany(statement => statement.Numbers.Select(number => ((string?)statement.Text, number))));

    /// <summary>
    /// The scope within which the claim is reproduced, or what has to be filled in for it to be: the first narrower statement that is supported. Null unless
    /// that is the observation, or where somebody changed it and no statement is supported.
    /// </summary>
    [JsonIgnore]
    public string? ScopeOfObservation => Verdict.Observation is Observation.ReproducedWithinScope or Observation.Underspecified
        ? Within.FirstOrDefault(statement => statement.Decision == Decision.Supported)?.Text
        : null;

    /// <summary>Scope and seeds in words, such as "n = 4; 10 to 40 seeds of 1000 to 1999".</summary>
    [JsonIgnore]
    public string ScopeAndSeeds
    {
        get
        {
            int[] seeds = [.. Numbers.Select(item => item.Number.Instances).Where(count => count > 0)];
            var counts = seeds.Length == 0 || seeds.Min() == seeds.Max() ? "" : string.Create(CultureInfo.InvariantCulture, $"{seeds.Min()} to ");
            return seeds.Length == 0
                ? Scope
                : string.Create(
                    CultureInfo.InvariantCulture, $"{Scope}{(Scope.Length > 0 ? "; " : "")}{counts}{seeds.Max()} seeds, from {Seeds.Split(' ')[0]} on");
        }
    }

    /// <summary>Why no more seeds were asked for, such as "no more seeds are needed".</summary>
    [JsonIgnore]
    public string WhyEnded => EndingWords.Of(this);

    /// <summary>The reading with its note, such as "the program. It gives ...".</summary>
    [JsonIgnore]
    public string ReadingInWords => ReadingNote.Length == 0 ? Reading.InWords() : $"{Reading.InWords()}. {ReadingNote}";

    /// <summary>
    /// The same result with what the catalogue says of the claim beyond its rule: group, place, basis, notes, the expected answers and their reason. These may
    /// change after a run, and change nothing that was decided.
    /// </summary>
    /// <param name="claim">The claim of this name, as it is now.</param>
    /// <exception cref="ArgumentException">It has another name.</exception>
    public ClaimRecord WithWordsOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Id != Id
            ? throw new ArgumentException($"The words of {claim.Id} are not those of {Id}.", nameof(claim))
            : this with
            {
                Group = claim.Group,
                Place = claim.Place,
                Basis = claim.Basis,
                ReadingNote = claim.ReadingNote,
                PaperNumber = claim.PaperNumber,
                Expected = claim.Expected,
                Reason = claim.Reason,
                Counterpart = claim.Counterpart,
            };
    }

    /// <summary>Converts a report.</summary>
    public static ClaimRecord From(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Claim.Id,
            report.Claim.Group,
            report.Claim.Assertion,
            report.Claim.Place,
            report.Claim.Basis,
            report.Claim.Reading,
            report.Claim.ReadingNote,
            report.Claim.PaperNumber,
            report.Claim.Rule,
            RegisteredRule.From(report.Claim).Digest(),
            report.Verdict,
            report.Claim.AwaitsRun ? report.Verdict : report.Claim.Expected,
            report.Claim.AwaitsRun ? "The deciding run of this rule was not made before." : report.Claim.Reason,
            report.Scope,
            report.Claim.Looks.ToString(),
            report.Seeds.ToString(),
            report.Ending,
            report.NextLook,
            report.Summary,
            [.. report.Hypotheses.Select(NumberRecord.From)],
            [.. report.Controls.Select(NumberRecord.From)],
            [.. report.Within.Select(StatementRecord.From)],
            ExplanationRecord.From(report),
            [report.Claim.Source, .. report.Claim.Needs.Select(experiment => experiment.Source)])
        {
            Counterpart = report.Claim.Counterpart,
        };
    }
}
