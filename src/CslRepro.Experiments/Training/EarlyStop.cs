namespace CslRepro.Experiments.Training;

/// <summary>
/// A training that is judged on the validation set after every pass over the training set. The network of the best pass counts, and the training ends when
/// no better one has come for some passes. A pass is better if fewer sentences are invalid; if as many are, if fewer are inexact; if as many are, by the
/// root mean squared error. A training that diverges ends there.
/// </summary>
/// <param name="Patience">How many passes without a better one end the training, 1 or more.</param>
public sealed record EarlyStop(int Patience)
{
    /// <summary>How many passes without a better one end the training.</summary>
    public int Patience { get; } = Patience >= 1
        ? Patience
        : throw new ArgumentOutOfRangeException(nameof(Patience), Patience, "An early stop needs a patience of 1 pass or more.");
}
