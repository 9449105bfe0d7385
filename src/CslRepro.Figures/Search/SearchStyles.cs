using CslRepro.Experiments.Search;
using ScottPlot;

namespace CslRepro.Figures.Search;

/// <summary>How the kinds of network look in figures of a search.</summary>
internal static class SearchStyles
{
    private static readonly Dictionary<SearchSpace, (Color Colour, MarkerShape Shape)> Styles = new()
    {
        [SearchSpaces.Esn] = (FigureColours.EsnFinal, MarkerShape.FilledCircle),
        [SearchSpaces.Lstm] = (FigureColours.Lstm20, MarkerShape.FilledSquare),
        [SearchSpaces.Gru] = (FigureColours.Lstm80, MarkerShape.FilledDiamond),
        [SearchSpaces.Simple] = (FigureColours.Keywords, MarkerShape.FilledTriangleUp),
    };

    public static (Color Colour, MarkerShape Shape) Of(SearchSpace space) => Styles[space];
}
