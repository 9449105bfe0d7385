namespace CslRepro.Experiments.Search;

/// <summary>What a search found.</summary>
/// <param name="Plan">What was searched, and with which budget.</param>
/// <param name="Cells">The cells in the plan's order.</param>
public sealed record SearchResult(SearchPlan Plan, IReadOnlyList<SearchedCell> Cells);
