using System.Reflection;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Figures.Report;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Audit;

/// <summary>
/// Follows every claim to the test, code, figure and snapshot behind it and back, in a checkout of the repository, without running anything: verdicts and
/// numbers are those of the approved results, which `dotnet test` holds to the code as far as its budget goes, and the nightly run in whole.
/// </summary>
public static class Auditor
{
    private const string Profile = "standard";
    private const string TestAssembly = "CslRepro.Tests.Reproduction";
    private static readonly string[] StudyFolders = ["src/CslRepro.Claims/", "src/CslRepro.Experiments/", "src/CslRepro.Harness/"];

    /// <summary>Audits a checkout.</summary>
    /// <param name="repository">Its root.</param>
    /// <param name="programs">Folder of this program's assemblies with their symbols.</param>
    /// <exception cref="IOException">The folder is no checkout.</exception>
    /// <exception cref="InvalidDataException">The approved results cannot be read.</exception>
    public static AuditReport Run(string repository, string programs)
    {
        var results = ReadApproved(repository);
        var problems = new List<string>();
        var test = FindTest(repository, problems);
        using var trace = new CodeTrace(programs);
        var changes = new LastChanges(repository, $"snapshots/claims/{Profile}");
        var claims = new List<AuditedClaim>();
        foreach (var claim in ClaimCatalogue.All)
        {
            if (results.Claims.FirstOrDefault(record => record.Id == claim.Id) is not { } record)
            {
                if (!claim.AwaitsRun)
                {
                    problems.Add($"Claim {claim.Id} has no approved verdict: run the tests.");
                }

                continue;
            }

            if (claim.AwaitsRun)
            {
                problems.Add($"Claim {claim.Id} has an approved verdict, but the catalogue says that it awaits its run.");
            }

            claims.Add(Audit(repository, claim, record, test, trace, changes, problems));
        }

        problems.AddRange(
            results.Claims.Where(record => ClaimCatalogue.All.All(claim => claim.Id != record.Id)).Select(
                record => $"The approved verdict {record.Id} belongs to no claim of the catalogue."));
        CheckSnapshots(repository, "claims", ["txt"], ClaimCatalogue.All.Where(claim => !claim.AwaitsRun).Select(claim => claim.Id), "claim", problems);
        CheckSnapshots(
            repository,
            "figures",
            ["txt", "png"],
            FigureCatalogue.All.Where(figure => !figure.IsTimed).Select(figure => figure.Name),
            "figure",
            problems);
        CheckFigures(problems);
        problems.AddRange(PlaceCheck.Problems(ClaimCatalogue.All, PaperPlaces.All));
        problems.AddRange(ReadingCheck.Problems(ClaimCatalogue.All));
        var register = ReadRegister(repository);
        problems.AddRange(RegisterCheck.Problems(register, ClaimCatalogue.All, results.Claims));
        CheckPages(repository, results, register, problems);
        CheckQuotedNumbers(repository, problems);
        return new AuditReport(claims, PaperPlaces.All, problems);
    }

    /// <summary>The approved results of a checkout.</summary>
    /// <param name="repository">Its root.</param>
    /// <exception cref="IOException">The folder is no checkout.</exception>
    /// <exception cref="InvalidDataException">They cannot be read; the message names the file.</exception>
    public static ApprovedResults ReadApproved(string repository)
    {
        var approved = ApprovedPath(repository);
        return File.Exists(approved)
            ? ApprovedResults.Read(approved)
            : throw new FileNotFoundException($"{repository} is no checkout of the repository: there is no snapshots/results/{Profile}.verified.json.");
    }

    /// <summary>Where a checkout keeps its approved results.</summary>
    /// <param name="repository">Its root.</param>
    public static string ApprovedPath(string repository) => Path.Combine(repository, "snapshots", "results", Profile + ".verified.json");

    /// <summary>The register of a checkout; empty if it has none.</summary>
    /// <param name="repository">Its root.</param>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static Register ReadRegister(string repository) => Register.Read(Path.Combine(repository, Register.Folder));

    /// <summary>
    /// Rewrites the generated pages of a checkout that are stale, from its approved results, and first in these what the catalogue says of a claim beyond its
    /// rule, such as the reason for its answers.
    /// </summary>
    /// <param name="repository">Its root.</param>
    /// <param name="study">The catalogue.</param>
    /// <returns>The pages that were written.</returns>
    /// <exception cref="IOException">The folder is no checkout, or a page cannot be written.</exception>
    public static IReadOnlyList<string> WritePages(string repository, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var written = new List<string>();
        var approved = ReadApproved(repository);
        var results = approved.WithWordsOf(study.Claims);
        if (results.ToJson() != approved.ToJson())
        {
            WholeFile.Write(ApprovedPath(repository), results.ToJson());
        }

        foreach (var (path, render) in DocumentationPages.Of(study, results, ReadRegister(repository)))
        {
            var full = Path.Combine(repository, path);
            var actual = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "";
            var right = render(actual);
            if (right != actual)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                WholeFile.Write(full, right);
                written.Add(path);
            }
        }

        return written;
    }

    private static void CheckQuotedNumbers(string repository, List<string> problems)
    {
        string[] pages = ["README.md", "docs/review.md"];
        string[] printed = ["docs/departures.md", "docs/multiverse.md", "docs/calibration.md", "docs/fair-comparison.md"];
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(repository, "snapshots", "claims", Profile), "*.verified.txt")
                .Concat(printed.Select(page => Path.Combine(repository, page)).Where(File.Exists))
                .Select(File.ReadAllText),
        ];
        problems.AddRange(pages.Where(page => File.Exists(Path.Combine(repository, page))).SelectMany(
            page => QuotedNumbersCheck.Problems(page, File.ReadAllText(Path.Combine(repository, page)), sources)));
    }

    private static AuditedClaim Audit(
        string repository, Claim claim, ClaimRecord record, string test, CodeTrace trace, LastChanges changes, List<string> problems)
    {
        if (!trace.HasSymbols(claim.Summary.Method))
        {
            problems.Add($"The program has no debugging symbols, so that the code of claim {claim.Id} cannot be found.");
        }

        if (record.Verdict != claim.Expected)
        {
            problems.Add($"Claim {claim.Id} is approved as {record.Verdict}, but the catalogue expects {claim.Expected}.");
        }

        if (record.WithWordsOf(claim) != record)
        {
            problems.Add($"Claim {claim.Id} is approved with other words than the catalogue has for it; audit --write-pages renews them.");
        }

        var decision = trace.Of(DeclaringMethods(claim), type => type.StartsWith("CslRepro.Claims.Catalogue.", StringComparison.Ordinal));
        var roots = claim.Needs.SelectMany(ExperimentMethods).ToArray();
        var all = trace.Of(roots);
        var experiments = all.Where(place => place.Path.StartsWith("src/CslRepro.Experiments/", StringComparison.Ordinal)).ToArray();
        if (decision.Count == 0 || decision.All(place => place.Path != claim.Source))
        {
            problems.Add(
                $"Claim {claim.Id} names {claim.Source} as its source, but its code is in "
                    + $"{string.Join(", ", decision.Select(place => place.Path).Distinct())}.");
        }

        if (experiments.Length == 0)
        {
            problems.Add($"Claim {claim.Id} has no experiment.");
        }

        var snapshot = $"snapshots/claims/{Profile}/{claim.Id}.verified.txt";
        return new AuditedClaim(
            record,
            test,
            decision,
            experiments,
            [.. all.Where(place => place.Path.StartsWith("src/", StringComparison.Ordinal) && !IsStudy(place.Path))],
            [.. FigureCatalogue.All.Where(figure => figure.Claims.Contains(claim.Id)).Select(figure => figure.Name)],
            snapshot,
            changes.Of(snapshot));
    }

    /// <summary>Everything in the type that declares a claim: its rule, and what its hypotheses compute.</summary>
    private static IEnumerable<MethodBase> DeclaringMethods(Claim claim)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var type = claim.Summary.Method.DeclaringType!;
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));
    }

    private static bool IsStudy(string path) => StudyFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The code that an experiment enters by: its own, and that of whatever its conditions make the trainer do.</summary>
    private static IEnumerable<MethodInfo> ExperimentMethods(Experiment experiment)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        if (experiment is not RunsExperiment runs)
        {
            return experiment.GetType().GetMethods(Public).Where(method => method.Name == nameof(RunsExperiment.Run));
        }

        var read = ClaimCatalogue.All.SelectMany(claim => claim.Estimated).Where(hypothesis => hypothesis.Estimand.Experiment == experiment)
            .SelectMany(hypothesis => hypothesis.Estimand.Conditions);
        var probes = runs.Plan(Harness.Profile.Standard).Select(planned => planned.Condition).Concat(read)
            .Select(condition => condition.Task.Probe?.GetType()).OfType<Type>().Distinct();
        return
        [
            runs.PlanMethod,
            typeof(InstanceTrainer).GetMethod(nameof(InstanceTrainer.Train))!,
            .. probes.SelectMany(probe => probe.GetMethods(Public)).Where(method => method.Name.StartsWith(nameof(Probe.Measure), StringComparison.Ordinal)),
        ];
    }

    private static string FindTest(string repository, List<string> problems)
    {
        var folder = Path.Combine(repository, "tests", TestAssembly, "bin");
        var built = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, TestAssembly + ".dll", SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault()
            : null;
        if (built is null)
        {
            problems.Add("The tests are not built, so that no claim can be followed to its test: run dotnet build.");
            return "";
        }

        using var trace = new CodeTrace(Path.GetDirectoryName(built)!);
        var type = TestAssembly + ".StandardProfile";
        if (trace.LinesOf(TestAssembly, type, "Claim", "MemberDataAttribute") is not { } place)
        {
            problems.Add($"{type} has no test named Claim that takes its claims from the catalogue.");
            return "";
        }

        return $"{type}.Claim ({place.Path}:{place.FirstLine})";
    }

    private static void CheckSnapshots(string repository, string kind, string[] extensions, IEnumerable<string> names, string what, List<string> problems)
    {
        var folder = Path.Combine(repository, "snapshots", kind, Profile);
        var wanted = names.SelectMany(name => extensions.Select(extension => $"{name}.verified.{extension}")).ToHashSet();
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).ToHashSet() : [];
        problems.AddRange(
            wanted.Except(there)
                .Order(StringComparer.Ordinal)
                .Select(file => $"There is no snapshot snapshots/{kind}/{Profile}/{file}: this {what} has no test that was approved."));
        problems.AddRange(
            there.Except(wanted).Order(StringComparer.Ordinal).Select(file => $"The snapshot snapshots/{kind}/{Profile}/{file} belongs to no {what}."));
    }

    private static void CheckFigures(List<string> problems) =>
        problems.AddRange(FigureCatalogue.All
            .SelectMany(figure => figure.Claims.Select(claim => (figure, claim)))
            .Where(item => ClaimCatalogue.All.All(claim => claim.Id != item.claim))
            .Select(item => $"Figure {item.figure.Name} names the claim {item.claim}, which the catalogue does not have."));

    private static void CheckPages(string repository, ApprovedResults results, Register register, List<string> problems)
    {
        foreach (var (path, render) in DocumentationPages.Of(ClaimCatalogue.Study, results, register))
        {
            var full = Path.Combine(repository, path);
            var actual = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "";
            if (render(actual) != actual)
            {
                problems.Add($"{path} is stale: run the tests with CSLREPRO_ACCEPT=1 and read the difference.");
            }
        }

        var folder = Path.Combine(repository, "docs", "claims");
        var pages = DocumentationPages.Of(ClaimCatalogue.Study, results, register).Select(page => page.Path).ToHashSet();
        if (Directory.Exists(folder))
        {
            problems.AddRange(
                Directory.EnumerateFiles(folder)
                    .Select(file => "docs/claims/" + Path.GetFileName(file))
                    .Where(page => !pages.Contains(page))
                    .Order(StringComparer.Ordinal)
                    .Select(page => $"{page} belongs to no claim."));
        }
    }
}
