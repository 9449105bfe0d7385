using System.Globalization;
using CslRepro.Bench.Sides;
using CslRepro.Corpora;
using CslRepro.Figures;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Bench.Growth;

/// <summary>`growth`: training time over units, sentences and objects, on one thread, as a table and a log-log picture with fitted exponents.</summary>
internal static class GrowthCommand
{
    public static void Run(TextWriter output, string folder)
    {
        var curves = new List<GrowthCurve>
        {
            Curve(
                "ESN FL",
                "units N",
                [100, 200, 500, 1000, 2000, 4000],
                units => EsnSeconds(EsnSettings.FinalLearning with { Units = units }, new CorpusSettings())),
            Curve(
                "ESN CL",
                "units N",
                [100, 200, 500, 1000, 2000, 4000],
                units => EsnSeconds(EsnSettings.ContinuousLearning with { Units = units }, new CorpusSettings())),
            Curve(
                "LSTM, 5 epochs",
                "units N",
                [10, 20, 40, 80, 160, 320],
                units => LstmSeconds(new LstmSettings { Units = units, Epochs = 5 }, new CorpusSettings())),
            Curve("ESN FL", "training sentences", [100, 1000, 10_000, 100_000], count => EsnSeconds(EsnSettings.FinalLearning, Sized(count))),
            Curve("LSTM 20, 1 epoch", "training sentences", [100, 1000, 10_000, 100_000], count => LstmSeconds(new LstmSettings { Epochs = 1 }, Sized(count))),
            Curve("ESN FL", "objects n", [4, 8, 15, 25, 50], objects => EsnSeconds(EsnSettings.FinalLearning, new CorpusSettings { Objects = objects })),
            Curve("LSTM 20, 35 epochs", "objects n", [4, 8, 15, 25, 50], objects => LstmSeconds(new LstmSettings(), new CorpusSettings { Objects = objects })),
        };
        output.WriteLine("| model | grows with | sizes | seconds | exponent |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var curve in curves)
        {
            var sizes = string.Join(", ", curve.Points.Select(point => point.Size));
            var seconds = string.Join(", ", curve.Points.Select(point => point.Seconds.ToString("G3", CultureInfo.InvariantCulture)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {curve.Model} | {curve.Variable} | {sizes} | {seconds} | {curve.Exponent:F2} |"));
        }

        File.WriteAllBytes(Path.Combine(folder, "growth.png"), Draw(curves));
    }

    private static CorpusSettings Sized(int sentences) =>
        new()
        {
            OneObjectTrain = Math.Min(300, sentences * 3 / 10),
            TwoObjectTrain = sentences - Math.Min(300, sentences * 3 / 10),
            OneObjectTest = 0,
            TwoObjectTest = 0,
            OneObjectValidation = 0,
            TwoObjectValidation = 0,
        };

    private static GrowthCurve Curve(string model, string variable, IReadOnlyList<int> sizes, Func<int, double> seconds)
    {
        seconds(sizes[0]);
        return new GrowthCurve(model, variable, [.. sizes.Select(size => new GrowthPoint(size, Math.Min(seconds(size), seconds(size))))]);
    }

    private static double EsnSeconds(EsnSettings settings, CorpusSettings corpusSettings)
    {
        var corpus = CorpusGenerator.Generate(corpusSettings);
        var data = TrainingData.From(corpus);
        var reservoir = Reservoir.Create(settings, corpus.Language.Words.Count, 0);
        return Comparison.Seconds(() => EsnTrainer.Train(settings, reservoir, data.Sequences, data.Targets));
    }

    private static double LstmSeconds(LstmSettings settings, CorpusSettings corpusSettings)
    {
        var corpus = CorpusGenerator.Generate(corpusSettings);
        var data = TrainingData.From(corpus);
        var targets = data.Targets.Convert<float>();
        return Comparison.Seconds(() => LstmTrainer.Train(settings, data.Sequences, targets, corpus.Language.Words.Count, 0));
    }

    private static byte[] Draw(List<GrowthCurve> curves)
    {
        var variables = curves.Select(curve => curve.Variable).Distinct().ToArray();
        var multiplot = new Multiplot();
        multiplot.AddPlots(variables.Length);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, variables.Length);
        for (var i = 0; i < variables.Length; i++)
        {
            var plot = multiplot.GetPlot(i);
            FigureFont.Apply(plot);
            foreach (var curve in curves.Where(curve => curve.Variable == variables[i]))
            {
                var scatter = plot.Add.Scatter(
                    curve.Points.Select(point => Math.Log10(point.Size)).ToArray(),
                    curve.Points.Select(point => Math.Log10(point.Seconds)).ToArray());
                scatter.Color = curve.Model.StartsWith("ESN FL", StringComparison.Ordinal) ? FigureColours.EsnFinal
                    : curve.Model.StartsWith("ESN CL", StringComparison.Ordinal) ? FigureColours.EsnContinuous : FigureColours.Lstm20;
                scatter.LineWidth = 2;
                scatter.MarkerSize = 7;
                scatter.LegendText = string.Create(CultureInfo.InvariantCulture, $"{curve.Model}: exponent {curve.Exponent:F2}");
            }

            plot.XLabel(variables[i] + " (log scale)");
            plot.YLabel("seconds of training (log scale)");
            plot.Axes.AutoScale();
            var limits = plot.Axes.GetLimits();

            // At least a decade of seconds, so that a flat curve looks flat, and room for the legend.
            var middle = (limits.Bottom + limits.Top) / 2;
            var half = Math.Max(limits.Top - limits.Bottom, 1) / 2;
            plot.Axes.SetLimitsY(middle - half, middle + (1.7 * half));
            plot.Axes.Bottom.TickGenerator = Powers(0, 6, limits.Right - limits.Left);
            plot.Axes.Left.TickGenerator = Powers(-4, 4, 2.7 * half);
            plot.ShowLegend(Alignment.UpperLeft);
        }

        return multiplot.Render(1400, 520).GetImageBytes(ImageFormat.Png, 100);
    }

    private static ScottPlot.TickGenerators.NumericManual Powers(int first, int last, double decades)
    {
        int[] digits = decades > 2.5 ? [1] : [1, 2, 5];
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (var power = first; power <= last; power++)
        {
            foreach (var digit in digits)
            {
                ticks.AddMajor(power + Math.Log10(digit), (digit * Math.Pow(10, power)).ToString("G6", CultureInfo.InvariantCulture));
            }
        }

        return ticks;
    }
}
