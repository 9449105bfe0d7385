namespace CslRepro.Figures;

/// <summary>One error of table 2, ours beside the paper's. Errors are fractions.</summary>
/// <param name="Model">The row.</param>
/// <param name="Instances">Number of our instances.</param>
/// <param name="Ours">Our mean.</param>
/// <param name="Lower">Lower end of our interval.</param>
/// <param name="Upper">Upper end of our interval.</param>
/// <param name="Deviation">Our standard deviation between instances.</param>
/// <param name="Paper">The paper's mean.</param>
/// <param name="PaperDeviation">The paper's standard deviation between instances.</param>
public sealed record TableTwoCell(
    string Model, int Instances, double Ours, double Lower, double Upper, double Deviation, double Paper, double PaperDeviation);
