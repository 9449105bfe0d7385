namespace CslRepro.Reports;

/// <summary>A figure with its data, taken from the evidence once for all that shows it.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="Figure">Its data.</param>
internal sealed record DrawnFigure(FigureEntry Entry, IFigure Figure);
