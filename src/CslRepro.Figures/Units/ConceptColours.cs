using CslRepro.Analysis.Units;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Colours for concepts, words and units; see <see cref="FigureColours"/> for those of models.</summary>
internal static class ConceptColours
{
    /// <summary>The name of an object.</summary>
    public static Color Category { get; } = Color.FromHex("#009E73");

    /// <summary>A position.</summary>
    public static Color Position { get; } = Color.FromHex("#56B4E9");

    /// <summary>A colour.</summary>
    public static Color Colour { get; } = Color.FromHex("#E69F00");

    /// <summary>What "orange" may mean until its noun comes.</summary>
    public static Color Ambiguous { get; } = Color.FromHex("#882255");

    /// <summary>The word between two clauses, and the unit that answers to it.</summary>
    public static Color And { get; } = Color.FromHex("#332288");

    /// <summary>What is there but not looked at.</summary>
    public static Color Others { get; } = Color.FromHex("#C8C8C8");

    /// <summary>The colour of a word.</summary>
    /// <returns>A colour.</returns>
    public static Color Of(WordClass wordClass, string word) => wordClass switch
    {
        WordClass.Content => word switch
        {
            "orange" => Ambiguous,
            "left" or "right" or "middle" => Position,
            "red" or "green" or "blue" => Colour,
            _ => Category,
        },
        WordClass.And => And,
        _ => FigureColours.Guide,
    };
}
