using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// One colour for one meaning in every figure, from the palette of Okabe and Ito ("Color Universal Design", 2008), which people with any form of
/// colour blindness can tell apart.
/// </summary>
public static class FigureColours
{
    /// <summary>LSTM 20.</summary>
    public static Color Lstm20 { get; } = Color.FromHex("#0072B2");

    /// <summary>ESN with final learning.</summary>
    public static Color EsnFinal { get; } = Color.FromHex("#D55E00");

    /// <summary>ESN with continuous learning.</summary>
    public static Color EsnContinuous { get; } = Color.FromHex("#CC79A7");

    /// <summary>LSTM 40.</summary>
    public static Color Lstm40 { get; } = Color.FromHex("#56B4E9");

    /// <summary>LSTM 80.</summary>
    public static Color Lstm80 { get; } = Color.FromHex("#009E73");

    /// <summary>The theoretical model.</summary>
    public static Color Keywords { get; } = Color.FromHex("#E69F00");

    /// <summary>Numbers that the paper prints.</summary>
    public static Color Paper { get; } = Color.FromHex("#000000");

    /// <summary>Thresholds and other guides.</summary>
    public static Color Guide { get; } = Color.FromHex("#7F7F7F");
}
