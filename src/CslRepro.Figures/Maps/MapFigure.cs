using System.Text;
using CslRepro.Reports;

namespace CslRepro.Figures.Maps;

/// <summary>A figure that consists of maps.</summary>
/// <param name="Panels">The maps, row by row.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="PanelWidth">Width of a map in pixels.</param>
/// <param name="PanelHeight">Height of a map in pixels.</param>
/// <param name="Small">Whether letters and points are small, and the legend stands in the first map alone.</param>
internal sealed record MapFigure(IReadOnlyList<MapPanel> Panels, int Rows, int Columns, int PanelWidth, int PanelHeight, bool Small = false) : IFigure
{
    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("x y group\n");
        foreach (var panel in Panels)
        {
            panel.Render(text);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw() => MapDrawing.Draw(Panels, Rows, Columns, PanelWidth, PanelHeight, Small);
}
