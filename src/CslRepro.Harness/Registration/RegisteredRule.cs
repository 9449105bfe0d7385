using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Harness.Results;

namespace CslRepro.Harness.Registration;

/// <summary>
/// All of a claim that decides it, as data: what is said, every number with its criterion and the conditions it comes from, the controls that the verdict
/// rests on, and the seeds. What is reported only, and what is expected, is no part of it.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Assertion">What is asserted.</param>
/// <param name="Reading">Whose description the runs follow.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="PaperSaysEnough">Whether no narrower statement fills in what the paper leaves open.</param>
/// <param name="Hypotheses">What must be supported for the claim to be reproduced.</param>
/// <param name="RequiredControls">The controls that the verdict rests on.</param>
/// <param name="Within">Narrower statements.</param>
/// <param name="Explanation">The paper's explanation, without which there is none to uphold or refute; null if it offers none.</param>
/// <param name="Tests">What must be seen if the paper's explanation is right.</param>
/// <param name="Rivals">What is seen only if another explanation accounts for the observation.</param>
/// <param name="Looks">The numbers of seeds at which it is looked at: the stopping rule.</param>
/// <param name="Seeds">The block of seeds that decides it.</param>
public sealed record RegisteredRule(
    string Format,
    string Claim,
    string Assertion,
    Reading Reading,
    string Rule,
    bool PaperSaysEnough,
    IReadOnlyList<RegisteredHypothesis> Hypotheses,
    IReadOnlyList<RegisteredStatement> RequiredControls,
    IReadOnlyList<RegisteredStatement> Within,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation,
    IReadOnlyList<RegisteredStatement> Tests,
    IReadOnlyList<RegisteredStatement> Rivals,
    string Looks,
    string Seeds)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-rule 2";

    private const int DigestLength = 16;

    /// <summary>The beginning of the SHA-256 of the rule's JSON: another rule has another digest.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())))[..DigestLength];

    /// <summary>The rule as JSON, indented, with LF line ends.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ResultsJson.Options) + "\n";

    /// <summary>Takes what decides a claim.</summary>
    /// <param name="claim">The claim.</param>
    public static RegisteredRule From(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(
            CurrentFormat,
            claim.Id,
            claim.Assertion,
            claim.Reading,
            claim.Rule,
            !claim.Within.Any(statement => statement.FillsGap),
            [.. claim.Hypotheses.Select(RegisteredHypothesis.From)],
            [.. claim.Controls.Where(control => control.IsRequired).Select(RegisteredStatement.From)],
            [.. claim.Within.Select(RegisteredStatement.From)],
            claim.Explanation.Text.Length > 0 ? claim.Explanation.Text : null,
            [.. claim.Explanation.Tests.Select(RegisteredStatement.From)],
            [.. claim.Explanation.Rivals.Select(RegisteredStatement.From)],
            claim.Looks.ToString(),
            claim.Seeds.ToString());
    }

    /// <summary>Reads a registered rule.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">It is no rule of this format.</exception>
    public static RegisteredRule FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = Encoding.UTF8.GetBytes(json);
        return StrictJson.FormatOf(bytes) == CurrentFormat
            ? StrictJson.Read<RegisteredRule>(bytes)
            : throw new InvalidDataException($"its format must be \"{CurrentFormat}\"");
    }
}
