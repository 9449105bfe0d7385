namespace CslRepro.Claims.Catalogue;

/// <summary>A row of the paper's table 2: 4 objects, 30 instances. Errors are fractions, where the paper prints per cent.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="ValidError">Mean valid error.</param>
/// <param name="ValidDeviation">Its standard deviation between instances.</param>
/// <param name="ExactError">Mean exact error.</param>
/// <param name="ExactDeviation">Its standard deviation between instances.</param>
/// <param name="Seconds">Mean training time in seconds.</param>
/// <param name="SecondsDeviation">Its standard deviation.</param>
public sealed record PaperRow(
    string Model, double ValidError, double ValidDeviation, double ExactError, double ExactDeviation, double Seconds, double SecondsDeviation)
{
    /// <summary>Number of instances behind each cell.</summary>
    public const int Instances = 30;

    /// <summary>LSTM 20.</summary>
    public static PaperRow Lstm { get; } = new("LSTM 20", 0.00037, 0.0010, 0.015, 0.011, 410, 99);

    /// <summary>ESN with final learning.</summary>
    public static PaperRow EsnFinal { get; } = new("ESN FL", 0.0021, 0.0015, 0.057, 0.010, 47.1, 1.3);

    /// <summary>ESN with continuous learning.</summary>
    public static PaperRow EsnContinuous { get; } = new("ESN CL", 0.024, 0.0060, 0.106, 0.016, 379, 57);
}
