using ScottPlot;

namespace CslRepro.Reports.Drawing;

/// <summary>The project's own font (DejaVu Sans), so that pictures are the same on machines with other fonts.</summary>
public static class FigureFont
{
    /// <summary>The font's name in ScottPlot.</summary>
    public const string Name = "CslRepro Sans";

    // Registering fonts is a side effect on ScottPlot's global list; the lazy value makes sure that it happens once.
    private static readonly Lazy<bool> Registered = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fonts");
        Fonts.AddFontFile(Name, Path.Combine(folder, "DejaVuSans.ttf"));
        Fonts.AddFontFile(Name, Path.Combine(folder, "DejaVuSans-Bold.ttf"), bold: true);
        return true;
    });

    /// <summary>Gives a plot the font, for all of its texts.</summary>
    public static void Apply(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        _ = Registered.Value;
        plot.Font.Set(Name);
    }
}
