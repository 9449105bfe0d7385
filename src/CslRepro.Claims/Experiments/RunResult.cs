namespace CslRepro.Claims.Experiments;

/// <summary>What one trained instance did on its test set. Two runs of the same condition and seed are equal, on every machine.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Seed">The seed of corpus and model.</param>
/// <param name="Sentences">Number of test sentences.</param>
/// <param name="Invalid">How many of them are not valid.</param>
/// <param name="Inexact">How many of them are not exact.</param>
/// <param name="Rmse">Root mean squared difference of outputs and teachers.</param>
/// <param name="MultiplyAdds">Multiply-adds of the training, counted by formula; see <see cref="Models.Esn.EsnCost"/> and the LSTM's own count.</param>
/// <param name="WeightsDigest">SHA-256 over the bytes of the trained weights.</param>
/// <param name="CorpusChecksum">SHA-256 of the corpus in its file format.</param>
public sealed record RunResult(
    string Condition, ulong Seed, int Sentences, int Invalid, int Inexact, double Rmse, long MultiplyAdds, string WeightsDigest, string CorpusChecksum)
{
    /// <summary>What the condition's probe measured.</summary>
    public MeasurementList Measurements { get; init; } = MeasurementList.Empty;

    /// <summary>Share of test sentences that are not valid.</summary>
    public double ValidError => (double)Invalid / Sentences;

    /// <summary>Share of test sentences that are not exact.</summary>
    public double ExactError => (double)Inexact / Sentences;
}
