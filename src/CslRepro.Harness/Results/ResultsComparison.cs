using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>What differs between two sets of results.</summary>
/// <param name="Verdicts">Claims whose verdict differs, or that only one side has.</param>
/// <param name="Numbers">Numbers that moved, the farthest first as measured by the first side's interval. Durations are left out.</param>
/// <param name="Unchanged">How many numbers are equal.</param>
public sealed record ResultsComparison(IReadOnlyList<VerdictChange> Verdicts, IReadOnlyList<NumberChange> Numbers, int Unchanged)
{
    /// <summary>Compares two sets of results.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public static ResultsComparison Of(IReadOnlyList<ClaimRecord> before, IReadOnlyList<ClaimRecord> after)
    {
        var left = before.ToDictionary(claim => claim.Id);
        var right = after.ToDictionary(claim => claim.Id);
        var verdicts = new List<VerdictChange>();
        var numbers = new List<NumberChange>();
        var unchanged = 0;
        foreach (var id in before.Select(claim => claim.Id).Union(after.Select(claim => claim.Id)))
        {
            var (a, b) = (left.GetValueOrDefault(id), right.GetValueOrDefault(id));
            if (a?.Verdict != b?.Verdict)
            {
                verdicts.Add(new VerdictChange(id, a?.Verdict, b?.Verdict));
            }

            if (a is null || b is null)
            {
                continue;
            }

            var there = Numbered(b).ToDictionary(number => number.Key, number => number.Number);
            foreach (var (key, number) in Numbered(a))
            {
                if (there.Remove(key, out var other)
                    && number.Estimate.Equals(other.Estimate)
                    && number.Lower.Equals(other.Lower)
                    && number.Upper.Equals(other.Upper))
                {
                    unchanged++;
                }
                else
                {
                    numbers.Add(new NumberChange(id, key, number, other));
                }
            }

            numbers.AddRange(there.Select(item => new NumberChange(id, item.Key, null, item.Value)));
        }

        return new ResultsComparison(verdicts, [.. numbers.OrderByDescending(change => change.Shift)], unchanged);
    }

    // The same quantity may be measured for several purposes, and by one purpose more than once.
    private static IEnumerable<(string Key, NumberRecord Number)> Numbered(ClaimRecord claim) =>
        claim.Numbers
            .Where(item => !item.Number.Timed)
            .GroupBy(item => item.For is null ? item.Number.Quantity : $"{item.Number.Quantity} ({item.For})")
            .SelectMany(group => group.Select((item, i) => (i == 0 ? group.Key : $"{group.Key} #{i + 1}", item.Number)));
}
