using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 20: all outputs of ESN FL along one sentence, at the optimum and at the ends of both hyper-parameters.</summary>
/// <param name="Settings">A panel a setting.</param>
public sealed record SettingOutputsFigure(IReadOnlyList<SentenceCurves> Settings) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-20-outputs";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static SettingOutputsFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Settings);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var setting in Settings)
        {
            SentencePlots.Render(text, setting.Model, setting.Words, setting.Curves);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Settings.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        for (var i = 0; i < Settings.Count; i++)
        {
            OutputsFigure.Add(multiplot.GetPlot(i), "ESN FL, " + SettingNames.Describe(Settings[i].Model), Settings[i]);
            multiplot.GetPlot(i).ShowLegend(Edge.Right);
        }

        return multiplot.Render(1100, 360 * Settings.Count).GetImageBytes(ImageFormat.Png, 100);
    }
}
