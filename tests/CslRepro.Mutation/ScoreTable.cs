using System.Globalization;
using System.Text;

namespace CslRepro.Mutation;

/// <summary>What the kept results say, as Markdown.</summary>
/// <param name="groups">The groups.</param>
/// <param name="results">The results of each.</param>
/// <param name="explanations">The mutants that are left alive on purpose.</param>
internal sealed class ScoreTable(
    IReadOnlyList<Group> groups, IReadOnlyDictionary<string, IReadOnlyList<FileResult>> results, IReadOnlyList<Explanation> explanations)
{
    private const string Head =
        "| group | files | mutants | killed | explained | survive | not reached | score |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n";

    private readonly Dictionary<Mutant, Explanation> explained = explanations.GroupBy(item => item.Mutant).ToDictionary(same => same.Key, same => same.First());

    /// <summary>Explanations of mutants that do not survive any more, or whose code has changed.</summary>
    public IEnumerable<Explanation> Stale()
    {
        var alive = results.Values.SelectMany(files => files).SelectMany(file => file.Survivors.Concat(file.Unreached)).ToHashSet();
        return explanations.Where(explanation => !alive.Contains(explanation.Mutant));
    }

    /// <summary>The table of scores, the survivors by reason, and those without one.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head);
        foreach (var group in groups)
        {
            text.Append(Row(group.Name, results[group.Name]));
        }

        text.Append(Row("all", [.. results.Values.SelectMany(files => files)]));
        var alive = results.Values.SelectMany(files => files).SelectMany(file => file.Survivors.Concat(file.Unreached)).ToArray();
        text.Append("\n| why it is left alive | mutants |\n| --- | --- |\n");
        var kinds = alive.Where(explained.ContainsKey).GroupBy(mutant => explained[mutant].Kind);
        foreach (var kind in kinds.OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} |\n");
        }

        return text.ToString();
    }

    /// <summary>The mutants that no test kills and no reason explains.</summary>
    public IEnumerable<(Group Group, Mutant Mutant)> Unexplained() =>
        from item in groups
        from file in results[item.Name]
        from mutant in file.Survivors.Concat(file.Unreached)
        where !explained.ContainsKey(mutant)
        select (item, mutant);

    private string Row(string name, IReadOnlyList<FileResult> files)
    {
        if (files.Count == 0)
        {
            return $"| {name} | 0 | | | | | | not run |\n";
        }

        var (count, killed) = (files.Sum(file => file.Count), files.Sum(file => file.Killed));
        var reasons = files.Sum(file => file.Survivors.Concat(file.Unreached).Count(explained.ContainsKey));
        var survivors = files.Sum(file => file.Survivors.Count(mutant => !explained.ContainsKey(mutant)));
        var unreached = files.Sum(file => file.Unreached.Count(mutant => !explained.ContainsKey(mutant)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {files.Count} | {count} | {killed} | {reasons} | {survivors} | {unreached} | {100.0 * killed / count:F1} % |\n");
    }
}
