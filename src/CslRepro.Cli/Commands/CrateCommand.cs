using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Figures;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Reports.Crates;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro crate`: results as a Research Object Crate, for archives and reviewers.</summary>
internal static class CrateCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Option<string>("--out") { Description = "Folder for the crate; an earlier crate there is replaced.", Required = true };
        var profile = new Option<string>("--profile")
        {
            Description = "How much is granted to each claim, as for reproduce: smoke or standard.",
            DefaultValueFactory = _ => Profile.Smoke.Name,
        };
        var claims = new Option<string[]>("--claim") { Description = "Decide only this claim; may be given several times." };
        var multiverse = new Option<bool>("--multiverse")
        {
            Description = "Each claim under all combinations of choices too, as for reproduce.",
        };
        var threads = CommonOptions.Threads("Instances that are trained at once");
        var repository = Checkout.Option();
        var stores = new StoreOptions();
        var command = new TaughtCommand(
            "crate",
            "Write results as a Research Object Crate: report, runs, figures with their data, register, licence, citation, and metadata with the SHA-256 of "
                + "every file. Makes the runs that --store does not hold.",
            ("What a few minutes decide:", "crate --out crate"),
            ("Everything, from a store that holds it:", "crate --profile standard --store runs --out crate"),
            ("Check it without training:", "verify crate"))
        {
            folder, profile, claims, multiverse, threads, stores.Store, stores.Fresh, repository,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(folder);
            var chosen = Profile.Named(parsed.GetValue(profile)!);
            Claim[] asked = [.. (parsed.GetValue(claims) ?? []).Select(ClaimCatalogue.Study.Named)];
            if (asked.Length > 0)
            {
                CommonOptions.Refuse(parsed, "single claims; see cslrepro multiverse --claim", multiverse);
            }

            var workers = CommonOptions.Threads(parsed, threads);
            var copies = Copies(Checkout.Root(parsed.GetValue(repository)));
            var trainer = Engines.Trainer(Engines.Names[0]);
            Require.WritableFolder(folder.Name, path);
            CrateFolder.RequireWritable(path);
            using var store = stores.Open(parsed, trainer, null, error);
            var options = new ReproductionOptions(chosen, new RunScheduler(trainer, workers, store))
            {
                Claims = asked,
                RunsExtras = parsed.GetValue(multiverse),
            };
            var reproduction = await RunDisplay.ShowAsync(
                error, progress => Reproduction.RunAsync(ClaimCatalogue.Study, options, progress, cancellation)).ConfigureAwait(false);
            var files = CrateFolder.Write(path, reproduction, FigureCatalogue.All, Description(options, TimeProvider.System.GetUtcNow()), copies);
            var decided = reproduction.Reports.Count;
            output.WriteLine($"{path}: {files} files, {decided} claim{(decided == 1 ? "" : "s")}. Check it with: cslrepro verify {path}");
            return reproduction.Reports.All(report => report.IsAcceptable) ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static CrateDescription Description(ReproductionOptions options, DateTimeOffset now) => new(
        $"CslRepro: the claims of {ClaimCatalogue.Study.Citation}, decided",
        "Every verdict with the runs, rules and figures that it rests on. The same source code gives the same bits on every machine.",
        now,
        "CslRepro contributors",
        "https://spdx.org/licenses/MIT",
        "https://arxiv.org/abs/2012.01748",
        ClaimCatalogue.Study.Citation,
        [
            "dotnet build src/CslRepro.Cli -c Release",
            $"src/CslRepro.Cli/bin/Release/net10.0/cslrepro crate --profile {options.Profile.Name}"
                + $"{string.Concat(options.Claims.Select(claim => $" --claim {claim.Id}"))}"
                + $"{(options.RunsExtras ? " --multiverse" : "")} --out crate",
        ],
        "cslrepro verify");

    private static Dictionary<string, string> Copies(string root)
    {
        var register = Path.Combine(root, Register.Folder);
        string[] files = Directory.Exists(register) ? Directory.GetFiles(register, "*", SearchOption.AllDirectories) : [];
        var copies = files.Concat([Path.Combine(root, "LICENSE"), Path.Combine(root, "CITATION.cff")])
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        return files.Length > 0 && copies.Values.FirstOrDefault(file => !File.Exists(file)) is not { } missing
            ? copies
            : throw new BadInputException($"{root} is no checkout of this repository: it has no {Register.Folder} folder, LICENSE or CITATION.cff.");
    }
}
