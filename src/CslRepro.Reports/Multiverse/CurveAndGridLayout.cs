using ScottPlot;

namespace CslRepro.Reports.Multiverse;

/// <summary>Pairs of plots, a high one over a low one, side by side in some columns.</summary>
/// <param name="columns">How many pairs stand side by side.</param>
/// <param name="width">A plot's width in pixels.</param>
/// <param name="upper">The height of a pair's first plot in pixels.</param>
/// <param name="lower">The height of its second in pixels.</param>
internal sealed class CurveAndGridLayout(int columns, int width, int upper, int lower) : IMultiplotLayout
{
    public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect) =>
    [
        .. Enumerable.Range(0, subplots.Count).Select(index =>
        {
            var (pair, isLower) = (index / 2, index % 2 == 1);
            var (left, top) = (pair % columns * width, (pair / columns * (upper + lower)) + (isLower ? upper : 0));
            return new PixelRect(left, left + width, top + (isLower ? lower : upper), top);
        }),
    ];
}
