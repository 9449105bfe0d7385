using System.Text.Json;
using CslRepro.Experiments.Search;
using CslRepro.Harness.Results;

namespace CslRepro.Figures.Search;

/// <summary>What a search found, as search.json has it.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="BudgetMultiplyAdds">What each kind of network may spend on each number of objects.</param>
/// <param name="Spaces">What was searched.</param>
/// <param name="Cells">What was found for each kind of network and number of objects.</param>
public sealed record SearchDocument(string Format, long BudgetMultiplyAdds, IReadOnlyList<SearchSpaceRecord> Spaces, IReadOnlyList<SearchCellRecord> Cells)
{
    /// <summary>Describes a result.</summary>
    /// <param name="result">What was found.</param>
    public static SearchDocument From(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new SearchDocument(
            "cslrepro-search 1", result.Plan.Budget, [.. result.Plan.Spaces.Select(SearchSpaceRecord.From)], [.. result.Cells.Select(SearchCellRecord.From)]);
    }

    /// <summary>Writes the document.</summary>
    /// <returns>Text with LF line ends. An effort that is not reached is "Infinity".</returns>
    public string ToJson() => JsonSerializer.Serialize(this, ResultsJson.Options) + "\n";
}
