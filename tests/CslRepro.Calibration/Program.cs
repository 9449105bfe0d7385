using System.Globalization;
using CslRepro.Calibration;
using CslRepro.Harness.Statistics.Sequential;

// Usage: CslRepro.Calibration REPOSITORY [--decisions N] [--threads N] [--kind TEXT] [--method TEXT]
// Prints the table of docs/calibration.md: how often hypotheses are decided wrongly in worlds whose truth is known.
var repository = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var decisions = int.Parse(Option("--decisions") ?? "20000", CultureInfo.InvariantCulture);
var threads = int.Parse(Option("--threads") ?? "2", CultureInfo.InvariantCulture);
var kind = Option("--kind") ?? "";
var method = Option("--method") ?? "";

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
