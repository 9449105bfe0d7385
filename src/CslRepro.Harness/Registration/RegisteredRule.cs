using System.Globalization;
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
/// <param name="Rule">The rule in words.</param>
/// <param name="PaperSaysEnough">Whether the paper says enough for it to be decided.</param>
/// <param name="Hypotheses">What must be supported for the claim to be reproduced.</param>
/// <param name="RequiredControls">The controls that the verdict rests on.</param>
/// <param name="Within">Narrower statements.</param>
/// <param name="Explanation">The paper's explanation, without which there is none to uphold or refute; null if it offers none.</param>
/// <param name="Tests">What must be seen if the paper's explanation is right.</param>
/// <param name="Rivals">What is seen only if another explanation accounts for the observation.</param>
/// <param name="Seeds">The seeds of each condition, such as "0 to 29", by the conditions' names in ordinal order.</param>
public sealed record RegisteredRule(
    string Format,
    string Claim,
    string Assertion,
    string Rule,
    bool PaperSaysEnough,
    IReadOnlyList<RegisteredHypothesis> Hypotheses,
    IReadOnlyList<RegisteredStatement> RequiredControls,
    IReadOnlyList<RegisteredStatement> Within,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation,
    IReadOnlyList<RegisteredStatement> Tests,
    IReadOnlyList<RegisteredStatement> Rivals,
    IReadOnlyDictionary<string, string> Seeds)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-rule 1";

    private const int DigestLength = 16;

    /// <summary>The beginning of the SHA-256 of the rule's JSON: another rule has another digest.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())))[..DigestLength];

    /// <summary>The rule as JSON, indented, with LF line ends.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ResultsDocument.Options) + "\n";

    /// <summary>Takes what decides a claim. The seeds are those of the standard profile.</summary>
    /// <param name="claim">The claim.</param>
    public static RegisteredRule From(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(
            CurrentFormat,
            claim.Id,
            claim.Assertion,
            claim.Rule,
            claim.PaperSaysEnough,
            [.. claim.Hypotheses.Select(RegisteredHypothesis.From)],
            [.. claim.Controls.Where(control => control.IsRequired).Select(RegisteredStatement.From)],
            [.. claim.Within.Select(RegisteredStatement.From)],
            claim.Explanation.Text.Length > 0 ? claim.Explanation.Text : null,
            [.. claim.Explanation.Tests.Select(RegisteredStatement.From)],
            [.. claim.Explanation.Rivals.Select(RegisteredStatement.From)],
            SeedsOf(claim));
    }

    /// <summary>Reads a registered rule.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">It is no rule of this format.</exception>
    public static RegisteredRule FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RegisteredRule>(json, ResultsDocument.Options) is { Format: CurrentFormat } rule
                ? rule
                : throw new InvalidDataException($"its format must be \"{CurrentFormat}\"");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"it is no JSON of a rule: {exception.Message}", exception);
        }
    }

    private static SortedDictionary<string, string> SeedsOf(Claim claim)
    {
        var seeds = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in claim.Deciding.GroupBy(hypothesis => hypothesis.Estimand.Experiment))
        {
            if (group.Key is not RunsExperiment experiment)
            {
                continue;
            }

            var read = group.SelectMany(hypothesis => hypothesis.Estimand.Conditions).Select(condition => condition.Name).ToHashSet();
            foreach (var planned in experiment.Plan(Profile.Standard).Where(planned => read.Contains(planned.Condition.Name)))
            {
                seeds[planned.Condition.Name] = string.Create(CultureInfo.InvariantCulture, $"0 to {planned.Instances - 1}");
            }
        }

        return seeds;
    }
}
