using CslRepro.Mutation;

// Usage: CslRepro.Mutation REPOSITORY run GROUP... [--since COMMIT] [--mutate PATTERN]...   tests mutants and keeps what came of them (all groups: run all)
//        CslRepro.Mutation REPOSITORY take REPORT                                            takes in a report that Stryker has written
//        CslRepro.Mutation REPOSITORY table                                                  prints the kept scores, and what survives without a reason
if (args is not [var root, var command, ..])
{
    Console.Error.WriteLine("Usage: CslRepro.Mutation REPOSITORY run GROUP... [--since COMMIT] [--mutate PATTERN]... | take REPORT | table");
    return 2;
}

var repository = Path.GetFullPath(root);
var folder = Path.Combine(repository, "tests", "CslRepro.Mutation");
var groups = Group.ReadAll(Path.Combine(folder, "groups.txt"));
switch (command)
{
    case "run":
        string[] names = [.. args.Skip(2).TakeWhile(item => !item.StartsWith("--", StringComparison.Ordinal))];
        string[] mutate = [.. args.Index().Where(item => args[Math.Max(0, item.Index - 1)] == "--mutate").Select(item => item.Item)];
        var since = args.SkipWhile(item => item != "--since").ElementAtOrDefault(1);
        if (names.FirstOrDefault(name => name != "all" && groups.All(group => group.Name != name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no group {unknown}; there are {string.Join(", ", groups.Select(group => group.Name))}, and all.");
            return 2;
        }

        foreach (var project in groups.Where(group => names.Contains("all") || names.Contains(group.Name)).GroupBy(group => group.Project))
        {
            Keep(new Stryker(repository).Run(project.Key, [.. project], mutate, since));
        }

        break;
    case "take":
        Keep(args[2]);
        break;
}

var table = new ScoreTable(groups, groups.ToDictionary(group => group.Name, Kept), Explanation.ReadAll(Path.Combine(folder, "survivors.txt")));
Console.Write(table);
foreach (var (group, mutant) in table.Unexplained())
{
    Console.WriteLine($"\n{group.Name}: {mutant.File}\n- {mutant.Before}\n+ {mutant.After}");
}

foreach (var stale in table.Stale())
{
    Console.WriteLine($"\nDoes not survive any more: {stale.Mutant.File}\n- {stale.Mutant.Before}\n+ {stale.Mutant.After}");
}

return 0;

string PathOf(Group group) => Path.Combine(folder, "results", group.Name + ".txt");

IReadOnlyList<FileResult> Kept(Group group) => FileResult.ReadAll(PathOf(group));

void Keep(string report)
{
    var files = StrykerReport.Read(report, repository).ToArray();
    foreach (var group in groups)
    {
        FileResult[] own = [.. files.Where(file => group.Has(file.File))];
        if (own.Length > 0)
        {
            FileResult.WriteAll(PathOf(group), Kept(group).Where(file => own.All(other => other.File != file.File)).Concat(own));
        }
    }
}
