using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Registration;

/// <summary>
/// The register of a study: every claim's rule as data, a ledger of the runs that decided it, and the departures from it. It lies in a folder of text files,
/// so that version control shows each change.
/// </summary>
/// <param name="Rules">The registered rules by the claims' identifiers.</param>
/// <param name="Ledger">Which rules decided, in the order in which they did.</param>
/// <param name="Departures">Changes of rules that had decided, in the order in which they were entered.</param>
/// <param name="History">Changes from before the register.</param>
public sealed record Register(
    IReadOnlyDictionary<string, RegisteredRule> Rules,
    IReadOnlyList<DecidingRun> Ledger,
    IReadOnlyList<Departure> Departures,
    IReadOnlyList<PastDeparture> History)
{
    /// <summary>The folder's name in a repository.</summary>
    public const string Folder = "registration";

    private const string RulesFolder = "rules";
    private const string LedgerFile = "ledger.json";
    private const string DeparturesFile = "departures.json";
    private const string HistoryFile = "history.json";
    private const int MostBytes = 16 << 20;

    /// <summary>Nothing is registered.</summary>
    public static Register Empty { get; } = new(new Dictionary<string, RegisteredRule>(), [], [], []);

    /// <summary>Reads a register.</summary>
    /// <param name="folder">Its folder; an empty register if there is none.</param>
    /// <exception cref="InvalidDataException">A file is not of the right form; the message names it.</exception>
    public static Register Read(string folder)
    {
        var rules = new SortedDictionary<string, RegisteredRule>(StringComparer.Ordinal);
        var files = Path.Combine(folder, RulesFolder);
        string[] paths = Directory.Exists(files) ? Directory.GetFiles(files, "*.json") : [];
        foreach (var file in paths)
        {
            rules[Path.GetFileNameWithoutExtension(file)] = Named(file, () => RegisteredRule.FromJson(BoundedFile.ReadAllText(file, MostBytes)));
        }

        return new Register(
            rules,
            ReadList<DecidingRun>(Path.Combine(folder, LedgerFile)),
            ReadList<Departure>(Path.Combine(folder, DeparturesFile)),
            ReadList<PastDeparture>(Path.Combine(folder, HistoryFile)));
    }

    /// <summary>Writes rules, ledger and departures. The history stays as it is.</summary>
    /// <param name="folder">The register's folder; made if it is not there.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string folder)
    {
        var files = Path.Combine(folder, RulesFolder);
        Directory.CreateDirectory(files);
        foreach (var file in Directory.GetFiles(files, "*.json").Where(file => !Rules.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            File.Delete(file);
        }

        foreach (var (claim, rule) in Rules)
        {
            WholeFile.Write(Path.Combine(files, claim + ".json"), rule.ToJson());
        }

        WholeFile.Write(Path.Combine(folder, LedgerFile), JsonSerializer.Serialize(Ledger, ResultsJson.Options) + "\n");
        WholeFile.Write(Path.Combine(folder, DeparturesFile), JsonSerializer.Serialize(Departures, ResultsJson.Options) + "\n");
    }

    /// <summary>The digest of the last rule that decided a claim; null if none did.</summary>
    /// <param name="claim">The claim's identifier.</param>
    public string? LastDecidedBy(string claim) => Ledger.LastOrDefault(run => run.Claim == claim)?.Rule;

    /// <summary>
    /// Enters the present rules of claims: new ones as they are, changed ones that decided nothing yet as well; a changed one that has decided becomes a
    /// departure.
    /// </summary>
    /// <param name="claims">All claims of the study; rules of others are taken out.</param>
    /// <param name="reason">Why rules changed that had decided; null if none may have.</param>
    /// <exception cref="ArgumentException">A rule that has decided changed, and no reason is given; the message names the claims.</exception>
    public Register With(IReadOnlyList<Claim> claims, string? reason)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return With(claims, reason, []);
    }

    /// <summary>The same for one claim; rules of others stay.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reason">Why its rule changed that had decided; null if it may not have.</param>
    /// <exception cref="ArgumentException">It has decided and changed, and no reason is given.</exception>
    public Register With(Claim claim, string? reason) => With([claim], reason, Rules);

    private Register With(IReadOnlyList<Claim> claims, string? reason, IEnumerable<KeyValuePair<string, RegisteredRule>> others)
    {
        var rules = new SortedDictionary<string, RegisteredRule>(others.ToDictionary(), StringComparer.Ordinal);
        var entered = new List<Departure>();
        foreach (var rule in claims.Select(RegisteredRule.From))
        {
            rules[rule.Claim] = rule;
            if (LastDecidedBy(rule.Claim) is { } last && last != rule.Digest() && !HasDeparture(rule.Claim, last, rule.Digest()))
            {
                IReadOnlyList<string> changed = Rules.TryGetValue(rule.Claim, out var before) ? RuleDifference.Between(before, rule) : [];
                entered.Add(new Departure(rule.Claim, last, rule.Digest(), changed, reason ?? ""));
            }
        }

        return entered.Count == 0 || !string.IsNullOrWhiteSpace(reason)
            ? this with { Rules = rules, Departures = [.. Departures, .. entered] }
            : throw new ArgumentException(
                $"Rules changed that have decided their claims: {string.Join(", ", entered.Select(departure => departure.Claim))}. Say why: a departure needs "
                    + "a reason.");
    }

    /// <summary>Enters into the ledger which rules decided, where that is not there yet.</summary>
    /// <param name="claims">Approved results.</param>
    public Register With(IReadOnlyList<ClaimRecord> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return this with
        {
            Ledger =
            [
                .. Ledger,
                .. claims.Where(claim => !Ledger.Any(run => run.Claim == claim.Id && run.Rule == claim.RuleDigest)).Select(
                    claim => new DecidingRun(
                        claim.Id,
                        claim.RuleDigest,
                        claim.Seeds,
                        claim.Verdict.Observation.InWords(),
                        claim.Verdict.Explanation.InWords())),
            ],
        };
    }

    /// <summary>Whether a change of a rule was entered with its reason.</summary>
    internal bool HasDeparture(string claim, string from, string to) =>
        Departures.Any(departure => departure.Claim == claim && departure.From == from && departure.To == to && !string.IsNullOrWhiteSpace(departure.Reason));

    private static List<T> ReadList<T>(string file) => !File.Exists(file)
        ? []
        : Named(file, () => StrictJson.Read<List<T>>(BoundedFile.ReadAllBytes(file, MostBytes)));

    private static T Named<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{file} cannot be read: {exception.Message}.", exception);
        }
    }
}
