using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Comparison;

/// <summary>A number of runs that is compared between two versions of the code.</summary>
/// <param name="Name">The number, for people.</param>
/// <param name="Of">The number of a run; null where the run did not measure it.</param>
/// <param name="Resolution">The least difference that one run can show, above 0, such as one in a thousand that are tested.</param>
public sealed record ComparedNumber(string Name, Func<RunResult, double?> Of, double Resolution)
{
    /// <summary>The standard deviation between instances that a paper prints, by the condition's name.</summary>
    public IReadOnlyDictionary<string, double> PublishedDeviations { get; init; } = new Dictionary<string, double>();
}
