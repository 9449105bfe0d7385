namespace CslRepro.Umap;

/// <summary>How strongly maps of successive moments hold on to each other.</summary>
public sealed record AlignmentOptions
{
    /// <summary>After each epoch a point moves this share, times the epoch's learning rate, towards its related points: 0 ... 1.</summary>
    public double Strength { get; init; } = 0.1;

    /// <summary>How many moments before and after count, those farther by o with weight e^(1 - o): 1 or more.</summary>
    public int Window { get; init; } = 2;

    internal void Validate()
    {
        if (!(Strength is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Strength), Strength, $"{nameof(Strength)} must lie in 0 ... 1.");
        }

        if (Window < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Window), Window, $"{nameof(Window)} must be 1 or more.");
        }
    }
}
