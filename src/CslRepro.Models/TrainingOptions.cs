namespace CslRepro.Models;

/// <summary>How a training runs, and who watches it. Nothing here changes what the network means.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many threads may work, 1 or more; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Numbers that other trainings computed, and that this one leaves for others; null if it computes all of its own.</summary>
    public SharedNumbers? Shared { get; init; }

    /// <summary>
    /// The moments at which <see cref="OnMoment"/> is called, in any order: numbers of sentences or epochs, 0 or more; 0 is before the first.
    /// Those after the training's last moment are never reached.
    /// </summary>
    public IReadOnlyCollection<int> Moments { get; init; } = [];

    /// <summary>Is called at each of the <see cref="Moments"/>, in their natural order; returns whether to go on. May be null.</summary>
    public Func<TrainingMoment, bool>? OnMoment { get; init; }
}
