using CslRepro.Claims.Catalogue;
using CslRepro.Harness.Statistics;

namespace CslRepro.Figures;

/// <summary>How likely a printed row of table 2 is if it comes from one way of training.</summary>
/// <param name="Training">Order and gates, for people.</param>
/// <param name="Epochs">Number of epochs.</param>
/// <param name="Valid">Our mean valid error, a share of sentences.</param>
/// <param name="Exact">Our mean exact error.</param>
/// <param name="ValidShare">The share of samples of ours, as large as the paper's, whose mean valid error is as far from ours as the printed one.</param>
/// <param name="ExactShare">The same of the exact error.</param>
public sealed record PrintedRowCell(string Training, int Epochs, double Valid, double Exact, double ValidShare, double ExactShare)
{
    /// <summary>Both errors together: twice the smaller share, since two are asked (Bonferroni), and at most 1.</summary>
    public double Share => Math.Min(1, 2 * Math.Min(ValidShare, ExactShare));

    /// <summary>Compares instances with a printed row.</summary>
    /// <param name="training">Order and gates, for people.</param>
    /// <param name="epochs">Number of epochs.</param>
    /// <param name="valid">Each instance's valid error; at least one.</param>
    /// <param name="exact">Each instance's exact error; at least one.</param>
    /// <param name="row">The printed row.</param>
    public static PrintedRowCell Of(string training, int epochs, IReadOnlyList<double> valid, IReadOnlyList<double> exact, PaperRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new PrintedRowCell(
            training,
            epochs,
            valid.Average(),
            exact.Average(),
            PredictiveCheck.ShareAsFarOut(valid, row.ValidError, PaperRow.Instances),
            PredictiveCheck.ShareAsFarOut(exact, row.ExactError, PaperRow.Instances));
    }
}
