using System.Globalization;
using System.Text;
using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>
/// The verdicts of a profile in the form that snapshots keep and documentation is made of: numbers with six digits, and nothing that comes from durations,
/// so that every machine writes the same text.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Claims">The verdicts.</param>
public sealed record ApprovedResults(string Format, string Profile, IReadOnlyList<ClaimRecord> Claims)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-approved 4";

    /// <summary>Takes what can be approved from a reproduction.</summary>
    /// <param name="reports">The verdicts.</param>
    public static ApprovedResults From(Profile profile, IEnumerable<ClaimReport> reports)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(CurrentFormat, profile.Name, [.. reports.Select(ClaimRecord.From).Select(Approve)]);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">It is not of this format.</exception>
    public static ApprovedResults FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), "These are");
    }

    /// <summary>Reads a file that <see cref="ToJson"/> was written to.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not of this format; the message names the file.</exception>
    public static ApprovedResults Read(string file) => Parse(BoundedFile.ReadAllBytes(file, ResultsDocument.MostBytes), $"{file} holds");

    /// <summary>The same results with what a catalogue says now of each claim beyond its rule: see <see cref="ClaimRecord.WithWordsOf"/>.</summary>
    /// <param name="claims">The claims of the catalogue; a result that belongs to none of them stays as it is.</param>
    public ApprovedResults WithWordsOf(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return this with
        {
            Claims = [.. Claims.Select(record => claims.FirstOrDefault(claim => claim.Id == record.Id) is { } claim ? record.WithWordsOf(claim) : record)],
        };
    }

    /// <summary>The same results with newer ones of some claims.</summary>
    /// <param name="newer">They take the place of those of the same name.</param>
    /// <param name="claims">All claims of the catalogue: their order is that of the results; results that belong to none of them come last.</param>
    public ApprovedResults With(ApprovedResults newer, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(claims);
        string[] order = [.. claims.Select(claim => claim.Id)];
        var all = newer.Claims.Concat(Claims.Where(record => newer.Claims.All(other => other.Id != record.Id)));
        return newer with { Claims = [.. all.OrderBy(record => Array.IndexOf(order, record.Id) is >= 0 and var place ? place : int.MaxValue)] };
    }

    /// <summary>The results as JSON, indented, with LF line ends.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ResultsJson.Options) + "\n";

    private static ApprovedResults Parse(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            return StrictJson.FormatOf(json) == CurrentFormat
                ? StrictJson.Read<ApprovedResults>(json)
                : throw new InvalidDataException($"their format must be \"{CurrentFormat}\"");
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{what} no approved results: {exception.Message}.", exception);
        }
    }

    private static ClaimRecord Approve(ClaimRecord claim) => claim with
    {
        Hypotheses = [.. claim.Hypotheses.Select(Approve)],
        Controls = [.. claim.Controls.Where(number => !number.Timed).Select(Approve)],
        Within = Approve(claim.Within),
        Explanation = claim.Explanation with { Tests = Approve(claim.Explanation.Tests), Rivals = Approve(claim.Explanation.Rivals) },
    };

    private static StatementRecord[] Approve(IReadOnlyList<StatementRecord> statements) =>
        [.. statements.Select(statement => statement with { Numbers = [.. statement.Numbers.Select(Approve)] })];

    private static NumberRecord Approve(NumberRecord number) => number with
    {
        Estimate = Round(number.Estimate, 6),
        Lower = Round(number.Lower, 6),
        Upper = Round(number.Upper, 6),
        SupportP = Round(number.SupportP, 3),
        RefuteP = Round(number.RefuteP, 3),
        Missed = number.Missed is not { } missed ? null : missed with { Above = Round(missed.Above, 3), Below = Round(missed.Below, 3) },
    };

    // So small are differences of nearly equal numbers, p-values and estimates alike: their digits say nothing.
    private static double Round(double value, int digits) => Math.Abs(value) < 1e-12
        ? 0
        : double.Parse(value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
