using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;

namespace CslRepro.Experiments.Activity;

/// <summary>
/// How one output is distributed after every word of all test sentences (figure 19), apart by what has been said until then of its characteristic.
/// </summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Output">The output's concept.</param>
/// <param name="Lower">Where the first bin starts.</param>
/// <param name="Width">The width of a bin.</param>
/// <param name="NothingSaid">How many values lie in each bin while no value of the characteristic has been said in this slot.</param>
/// <param name="AnotherSaid">The same while another value of it has been said.</param>
/// <param name="Said">The same once the concept itself has been said.</param>
/// <param name="Beyond">How many values lie outside all bins.</param>
public sealed record NeuronHistogram(
    string Condition,
    string Output,
    double Lower,
    double Width,
    IReadOnlyList<int> NothingSaid,
    IReadOnlyList<int> AnotherSaid,
    IReadOnlyList<int> Said,
    int Beyond)
{
    /// <summary>Number of values, those outside all bins included: a word of a sentence each.</summary>
    public int Values => NothingSaid.Sum() + AnotherSaid.Sum() + Said.Sum() + Beyond;

    /// <summary>Counts an output after every word of every recorded sentence; the same beginning of many sentences counts as often as it is heard.</summary>
    /// <param name="condition">The condition's name.</param>
    /// <param name="output">One of <see cref="Language.ConceptNames"/>.</param>
    /// <param name="bins">Number of bins, over a range that <see cref="OutputHistogram.Of"/> chooses.</param>
    public static NeuronHistogram Of(string condition, Recording recording, string output, int bins)
    {
        var column = recording.Language.ConceptNames.ToList().IndexOf(output);
        var values = recording.Steps.Select(step => recording.Outputs[step.Row, column]).ToArray();
        var said = recording.Steps.Select(step => IsSaid(recording.Language, step.Stated, column)).ToArray();
        var all = OutputHistogram.Of(condition, values, bins);
        int[] Counts(bool? group) =>
            OutputHistogram.Count(values.Where((_, step) => said[step] == group), all.Lower, all.Width, bins).Counts;
        return new NeuronHistogram(condition, output, all.Lower, all.Width, Counts(null), Counts(false), Counts(true), all.Beyond);
    }

    /// <summary>Whether an output's concept has been said.</summary>
    /// <param name="output">An index into <see cref="Language.ConceptNames"/>.</param>
    /// <returns>True if it has been said, false if another value of its characteristic has, null if none has.</returns>
    internal static bool? IsSaid(Language language, Scene said, int output)
    {
        var (slot, place) = Math.DivRem(output, language.SlotSize);
        var description = slot == 0 ? said.First : said.Second;
        var (categories, positions) = (language.Categories.Count, language.Positions.Count);
        var (value, own) = place < categories
            ? (description.Category, place)
            : place < categories + positions
            ? (description.Position, place - categories)
            : (description.Colour, place - categories - positions);
        return value == ObjectDescription.Absent ? null : value == own;
    }
}
