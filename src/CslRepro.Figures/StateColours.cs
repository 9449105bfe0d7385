using CslRepro.Analysis.Recordings;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Colours of states on maps, from the palette of Okabe and Ito like those of <see cref="FigureColours"/>, which name models.</summary>
public static class StateColours
{
    private static readonly Color[] Values =
    [
        Color.FromHex("#56B4E9"),
        Color.FromHex("#E69F00"),
        Color.FromHex("#009E73"),
        Color.FromHex("#CC79A7"),
        Color.FromHex("#F0E442"),
    ];

    /// <summary>Words of the first clause.</summary>
    public static Color FirstClause { get; } = Color.FromHex("#56B4E9");

    /// <summary>The word `and`.</summary>
    public static Color And { get; } = Color.FromHex("#000000");

    /// <summary>Words of the second clause.</summary>
    public static Color SecondClause { get; } = Color.FromHex("#009E73");

    /// <summary>The last word.</summary>
    public static Color End { get; } = Color.FromHex("#E69F00");

    /// <summary>A characteristic that has not been said, and sentences without error.</summary>
    public static Color Absent { get; } = Color.FromHex("#D0D0D0");

    /// <summary>Errors.</summary>
    public static Color Error { get; } = Color.FromHex("#D55E00");

    /// <summary>The colour of a part of the sentence.</summary>
    public static Color Of(SentencePart part) => part switch
    {
        SentencePart.FirstClause => FirstClause,
        SentencePart.And => And,
        SentencePart.SecondClause => SecondClause,
        _ => End,
    };

    /// <summary>The colour of a value of a characteristic.</summary>
    /// <param name="value">The value, or -1 where nothing has been said.</param>
    public static Color OfValue(int value) => value < 0 ? Absent : Values[value % Values.Length];

    /// <summary>
    /// The colour of an output: dark violet at 0, yellow at 1, clipped beyond (the colour map Viridis, whose lightness grows all along, so that it
    /// reads in any eye and in grey).
    /// </summary>
    /// <param name="activation">The output.</param>
    public static Color OfActivation(double activation) => new ScottPlot.Colormaps.Viridis().GetColor(Math.Clamp(activation, 0, 1));
}
