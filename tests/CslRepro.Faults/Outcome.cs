using System.Text;

namespace CslRepro.Faults;

/// <summary>What came of a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="CaughtBy">The tests that failed, sorted; empty if it survived.</param>
internal sealed record Outcome(Fault Fault, IReadOnlyList<string> CaughtBy)
{
    private const int MostNamed = 3;

    /// <summary>Outcomes as a Markdown table.</summary>
    public static string ToTable(IEnumerable<Outcome> outcomes)
    {
        var text = new StringBuilder("| fault | what is wrong | caught by |\n| --- | --- | --- |\n");
        foreach (var outcome in outcomes)
        {
            text.Append(outcome.ToRow()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A row of that table.</summary>
    public string ToRow()
    {
        var names = CaughtBy.Take(MostNamed).Concat(CaughtBy.Count > MostNamed ? [$"and {CaughtBy.Count - MostNamed} more"] : []);
        return $"| {Fault.Name} | {Fault.What} | {(CaughtBy.Count > 0 ? string.Join("<br>", names) : "**survived**")} |";
    }
}
