using System.Globalization;
using CslRepro.Faults;

// Usage: CslRepro.Faults REPOSITORY [--only NAME]... [--share I/K] [--no-baseline] [--check] [--out FILE]
// Works on a copy of the repository's commit; faults never touch the repository itself.
var repository = Path.GetFullPath(args.FirstOrDefault() ?? ".");
if (!File.Exists(Path.Combine(repository, "CslRepro.sln")))
{
    Console.Error.WriteLine(
        $"{repository} is no checkout of this repository. "
            + "Usage: CslRepro.Faults REPOSITORY [--only NAME]... [--share I/K] [--no-baseline] [--check] [--out FILE]");
    return 2;
}

var only = args.Index().Where(item => item.Index > 0 && args[item.Index - 1] == "--only").Select(item => item.Item).ToHashSet();
var output = args.SkipWhile(item => item != "--out").ElementAtOrDefault(1);
var faults = Fault.ReadAll(Path.Combine(AppContext.BaseDirectory, "faults.txt")).Where(fault => only.Count == 0 || only.Contains(fault.Name)).ToArray();
if (args.SkipWhile(item => item != "--share").ElementAtOrDefault(1)?.Split('/') is [var index, var count])
{
    var (share, shares) = (int.Parse(index, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
    faults = [.. faults.Where((_, i) => i % shares == share - 1)];
}

foreach (var fault in faults)
{
    fault.Apply(File.ReadAllText(Path.Combine(repository, fault.File)));
}

if (args.Contains("--check"))
{
    Console.WriteLine($"{faults.Length} faults can be applied.");
    return 0;
}

using var copy = WorkingCopy.Of(repository);
if (!args.Contains("--no-baseline"))
{
    foreach (var program in TestProgram.All)
    {
        if (program.Run(copy) is [var failed, ..])
        {
            throw new InvalidOperationException($"{program.Name} fails without any fault: {failed}");
        }
    }
}

var outcomes = new List<Outcome>();
foreach (var fault in faults)
{
    using (copy.With(fault))
    {
        var caught = TestProgram.For(fault, copy).Select(program => program.Run(copy)).FirstOrDefault(failed => failed.Count > 0) ?? [];
        var outcome = new Outcome(fault, caught);
        outcomes.Add(outcome);
        Console.WriteLine(outcome.ToRow());
    }
}

if (output is not null)
{
    File.WriteAllText(output, Outcome.ToTable(outcomes));
}

var survivors = outcomes.Count(outcome => outcome.CaughtBy.Count == 0);
Console.WriteLine($"{outcomes.Count - survivors} of {outcomes.Count} faults caught.");
return survivors == 0 ? 0 : 1;
