using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Two plots side by side: valid errors on the left, exact ones on the right.</summary>
internal static class ErrorPanels
{
    /// <summary>Draws both.</summary>
    /// <typeparam name="T">What a plot shows several of, such as curves.</typeparam>
    /// <param name="draw">Draws one of them: the plot, its title, and what it shows.</param>
    /// <returns>A PNG of so many pixels.</returns>
    public static byte[] Draw<T>(
        IReadOnlyList<T> valid, IReadOnlyList<T> exact, int width, int height, Action<Plot, string, IReadOnlyList<T>> draw)
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        draw(multiplot.GetPlot(0), "Valid error", valid);
        draw(multiplot.GetPlot(1), "Exact error", exact);
        return multiplot.Render(width, height).GetImageBytes(ImageFormat.Png, 100);
    }
}
