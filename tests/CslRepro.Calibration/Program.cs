using System.Globalization;
using CslRepro.Calibration;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Store;
using CslRepro.Models;

// Usage: CslRepro.Calibration REPOSITORY [--decisions N] [--threads N] [--kind TEXT] [--method TEXT]
//        CslRepro.Calibration REPOSITORY --claims [--decisions N] [--threads N] [--seeds N] [--claim ID] [--above N] [--grant N] [--store DIR]
// Prints a table of docs/calibration.md: how often hypotheses, or the whole rules of claims, are decided wrongly in worlds whose truth is known.
var repository = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var decisions = int.Parse(Option("--decisions") ?? "20000", CultureInfo.InvariantCulture);
var threads = int.Parse(Option("--threads") ?? "2", CultureInfo.InvariantCulture);
var kind = Option("--kind") ?? "";
var method = Option("--method") ?? "";
if (args.Contains("--claims"))
{
    WriteClaims();
    return 0;
}

var simulation = new Simulation(decisions, seed: 1);
var work = (
    from item in CaseList.Of(new Worlds(repository))
    where item.Kind.Contains(kind, StringComparison.Ordinal) && item.Method.Name.Contains(method, StringComparison.Ordinal)
    from schedule in LookSchedule.All
    select (item, schedule)).ToArray();
var rows = new CalibrationRow[work.Length];
Parallel.For(0, work.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => rows[i] = simulation.Run(work[i].item, work[i].schedule));

Console.WriteLine(CalibrationRow.Heading);
foreach (var row in rows)
{
    Console.WriteLine(row.ToMarkdown());
}

Console.WriteLine();
Console.WriteLine($"{decisions} decisions in each cell; {rows.Count(row => row.Holds)} of {rows.Length} rows hold.");
return 0;

string? Option(string name) => args.SkipWhile(item => item != name).ElementAtOrDefault(1);

// The claims whose first look takes more than --above multiply-adds (0) and at most --grant (what the smoke profile grants), on the first seeds of those on
// which rules are found. Runs that are in the store are not made again.
void WriteClaims()
{
    var count = int.Parse(Option("--decisions") ?? "1000", CultureInfo.InvariantCulture);
    var seeds = SeedBlock.Finding.Take(int.Parse(Option("--seeds") ?? "20", CultureInfo.InvariantCulture)).ToArray();
    var trainer = new InstanceTrainer(new ExactTrainer());
    using var store = Option("--store") is { } path ? ResultStore.Open(path, new RunKeys(trainer, trainer.Engine, InstanceTrainer.CodeVersion)) : null;
    var scheduler = new RunScheduler(trainer, threads, store);
    var context = new ExperimentContext(Profile.Smoke, scheduler);
    var above = MultiplyAdds("--above") ?? 0;
    var grant = MultiplyAdds("--grant") ?? Profile.Smoke.MultiplyAddsOfClaim;
    var worlds = ClaimCatalogue.All
        .Where(claim => Option("--claim") is not { } id || claim.Id == id)
        .Where(claim => ClaimWorld.RuleOf(claim).Deciding.All(hypothesis => hypothesis.Estimand.Conditions.Count > 0))
        .Where(claim => ClaimDecider.CostOfFirstLook(ClaimWorld.RuleOf(claim), context) is var cost && cost > above && cost <= grant)
        .Select(claim => ClaimWorld.Of(claim, scheduler, seeds))
        .ToArray();
    var found = new RuleRow[worlds.Length];
    Parallel.For(
        0, worlds.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => found[i] = new RuleSimulation(count).Run(worlds[i]));
    Console.WriteLine(RuleRow.Heading);
    foreach (var row in found)
    {
        Console.WriteLine(row.ToMarkdown());
    }

    Console.WriteLine();
    Console.WriteLine($"{count} decisions in each cell, worlds of {seeds.Length} seeds; {found.Count(row => row.Holds)} of {found.Length} rows hold.");
}

long? MultiplyAdds(string name) => Option(name) is { } text ? (long)double.Parse(text, CultureInfo.InvariantCulture) : null;
