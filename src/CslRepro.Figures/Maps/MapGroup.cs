using ScottPlot;

namespace CslRepro.Figures.Maps;

/// <summary>What points of one group are called and how they are drawn; groups are drawn in their order.</summary>
/// <param name="Label">Text of the legend; empty for none.</param>
/// <param name="Size">Size of their markers, in pixels.</param>
internal sealed record MapGroup(string Label, Color Colour, float Size = 3)
{
    /// <summary>The shape of their markers: where colours are many, shapes tell groups apart as well.</summary>
    public MarkerShape Shape { get; init; } = MarkerShape.FilledCircle;
}
