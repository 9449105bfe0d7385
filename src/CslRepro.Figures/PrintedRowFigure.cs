using System.Globalization;
using System.Text;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.PrintedRow;
using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models.Lstm;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// From which order of training, gates and number of epochs table 2's row of LSTM 20 may come: how often 30 of our instances, drawn at random, have mean errors
/// as far out as the printed ones.
/// </summary>
/// <param name="Cells">A cell for each training and number of epochs.</param>
public sealed record PrintedRowFigure(IReadOnlyList<PrintedRowCell> Cells) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "table-2-lstm-origins";

    private static readonly LstmSettings Paper = new();

    /// <summary>Takes the figure's data from evidence.</summary>
    public static PrintedRowFigure From(Evidence evidence)
    {
        var runs = evidence.Get(PrintedRowExperiment.Runs);
        return new PrintedRowFigure(
        [
            .. from training in PrintedRowExperiment.Trainings
               from epochs in PrintedRowExperiment.MeasuredEpochs
               select Cell(training.Title, epochs, runs.Of(training.Condition)),
        ]);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("training epochs valid exact share-valid share-exact share-both\n");
        foreach (var cell in Cells)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Training.Replace(", ", "/", StringComparison.Ordinal).Replace(' ', '-')} {cell.Epochs} {cell.Valid:G6} {cell.Exact:G6} "
                    + $"{cell.ValidShare:G6} {cell.ExactShare:G6} {cell.Share:G6}\n");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        using var plot = new Plot();
        FigureFont.Apply(plot);
        string[] trainings = [.. Cells.Select(cell => cell.Training).Distinct()];
        int[] epochs = [.. Cells.Select(cell => cell.Epochs).Distinct()];
        foreach (var cell in Cells)
        {
            var (x, y) = (Array.IndexOf(epochs, cell.Epochs), trainings.Length - 1 - Array.IndexOf(trainings, cell.Training));
            var box = plot.Add.Rectangle(x - 0.5, x + 0.5, y - 0.5, y + 0.5);
            box.FillColor = new ScottPlot.Colormaps.Viridis().GetColor(cell.Share);
            box.LineWidth = 0;
            var text = plot.Add.Text(cell.Share is > 0 and < 0.005 ? "<.01" : cell.Share.ToString("0.##", CultureInfo.InvariantCulture), x, y);
            text.LabelFontName = FigureFont.Name;
            text.LabelFontSize = 12;
            text.LabelFontColor = cell.Share > 0.6 ? Colors.Black : Colors.White;
            text.LabelAlignment = Alignment.MiddleCenter;
        }

        plot.Title("Table 2's row of LSTM 20: share of samples of ours that lie as far out (bright: likely)");
        plot.XLabel("epochs; each row a training order and a kind of gates");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. epochs.Select((_, i) => (double)i)],
            [.. epochs.Select(epoch => epoch.ToString(CultureInfo.InvariantCulture) + (epoch == Paper.Epochs ? "\n(the paper's)" : ""))]);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. trainings.Select((_, i) => (double)(trainings.Length - 1 - i))], trainings);
        plot.Axes.SetLimits(-0.6, epochs.Length - 0.4, -0.6, trainings.Length - 0.4);
        plot.HideGrid();
        return plot.GetImageBytes(1300, 420, ImageFormat.Png);
    }

    private static PrintedRowCell Cell(string training, int epochs, IReadOnlyList<RunResult> runs)
    {
        double[] ErrorsOf(string quantity) => [.. runs.Select(run => run.Measurements[EpochProbe.Name(quantity, epochs)])];
        return PrintedRowCell.Of(training, epochs, ErrorsOf("valid"), ErrorsOf("exact"), PaperRow.Lstm);
    }
}
