using System.Globalization;
using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Experiments.Findings;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Cli.Findings;

/// <summary>
/// Adds a finding to the catalogue of a checkout: first its file, which says that it awaits its run, and its rule; after the run the answer, its snapshot, its
/// approved result, the ledger and the pages. Whatever comes between the two, the checkout belongs together.
/// </summary>
internal sealed class FindingCatalogue
{
    private readonly string repository;

    private FindingCatalogue(string repository) => this.repository = repository;

    /// <summary>The register of the checkout.</summary>
    public string RegisterFolder => Path.Combine(repository, Register.Folder);

    /// <summary>The catalogue of a checkout, for one finding.</summary>
    /// <param name="repository">The checkout's root.</param>
    /// <param name="id">The finding's name.</param>
    /// <exception cref="BadInputException">The catalogue has another claim of that name, or the program was built from other sources.</exception>
    /// <exception cref="IOException">The folder is no checkout.</exception>
    public static FindingCatalogue Open(string repository, string id)
    {
        Auditor.ReadApproved(repository);
        if (ClaimCatalogue.All.FirstOrDefault(claim => claim.Id == id) is { } other && other.Basis != Basis.Noticed)
        {
            throw new BadInputException($"The catalogue has a claim {id} already, which is no finding; choose another id.");
        }

        var register = Auditor.ReadRegister(repository);
        if (ClaimCatalogue.All.FirstOrDefault(claim => claim.Id != id && !IsRegistered(register, claim)) is { } changed)
        {
            throw new BadInputException(
                $"The register in {repository} has another rule for {changed.Id} than this program: build the program from that checkout, and enter changed "
                    + "rules with register.");
        }

        return new FindingCatalogue(repository);
    }

    /// <summary>The register of the checkout with what another one knows of a finding: it may have been judged before it came here.</summary>
    /// <param name="earlier">The other register.</param>
    /// <param name="id">The finding's name.</param>
    public Register RegisterWith(Register earlier, string id)
    {
        var register = Register.Read(RegisterFolder);
        return register with
        {
            Ledger = [.. register.Ledger, .. earlier.Ledger.Where(run => run.Claim == id).Except(register.Ledger)],
            Departures =
            [
                .. register.Departures,
                .. earlier.Departures.Where(
                    departure => departure.Claim == id && !register.Departures.Any(known => known.Claim == id && known.To == departure.To)),
            ],
        };
    }

    /// <summary>Enters the finding as a claim that awaits its run, unless it is there with its answer.</summary>
    public void Await(NoticedGroup finding, int block)
    {
        var path = CatalogueFindingFile.PathOf(repository, finding.Id);
        var awaiting = new CatalogueFinding(CatalogueFinding.CurrentFormat, block, null, "", finding);
        if (!File.Exists(path) || !IsSame(CatalogueFindingFile.FromFile(path), awaiting))
        {
            Write(path, CatalogueFindingFile.ToJson(awaiting));
        }
    }

    /// <summary>Enters the answer.</summary>
    /// <returns>What was written, as paths in the checkout; pages among them only if they changed.</returns>
    public IReadOnlyList<string> Approve(NoticedGroup finding, int block, ClaimReport report)
    {
        var observation = report.Verdict.Observation;
        var entry = new CatalogueFinding(CatalogueFinding.CurrentFormat, block, observation, ReasonOf(finding, observation), finding);
        var claim = FindingClaim.Of(entry);
        var file = CatalogueFindingFile.PathOf(repository, claim.Id);
        Write(file, CatalogueFindingFile.ToJson(entry));

        // Not those that the program was built with: another finding may have been written since.
        var study = ClaimCatalogue.Study with
        {
            Claims =
            [
                .. ClaimCatalogue.All.Where(other => other.Basis != Basis.Noticed),
                .. CatalogueFindingFile.ReadAll(repository).Select(FindingClaim.Of),
            ],
        };
        var snapshot = Path.Combine(repository, "snapshots", "claims", Profile.Standard.Name, claim.Id + ".verified.txt");
        var decided = ApprovedResults.From(Profile.Standard, [report]);
        var approved = Auditor.ReadApproved(repository).With(decided, study.Claims).WithWordsOf(study.Claims);
        Write(snapshot, ClaimSnapshot.Render(report));
        WholeFile.Write(Auditor.ApprovedPath(repository), approved.ToJson());
        Register.Read(RegisterFolder).With(decided.Claims).Write(RegisterFolder);
        return
        [
            .. new[] { file, snapshot, Auditor.ApprovedPath(repository), RegisterFolder }.Select(Named),
            .. Auditor.WritePages(repository, study),
        ];
    }

    private string Named(string path) => Path.GetRelativePath(repository, path).Replace('\\', '/');

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, text);
    }

    // Rules that are new, and not entered yet, are no sign of other sources.
    private static bool IsRegistered(Register register, Claim claim) =>
        !register.Rules.TryGetValue(claim.Id, out var rule) || rule.Digest() == RegisteredRule.From(claim).Digest();

    private static bool IsSame(CatalogueFinding there, CatalogueFinding awaiting) =>
        CatalogueFindingFile.ToJson(there with { Observation = null, Reason = "" }) == CatalogueFindingFile.ToJson(awaiting);

    private static string ReasonOf(NoticedGroup finding, Observation observation) => string.Create(
        CultureInfo.InvariantCulture,
        $"It was noticed on seed {finding.Seed}, where somebody had looked for it; instances that nobody had looked at "
            + $"{(observation == Observation.Reproduced ? "have it, too" : "do not have it")}.");
}
