namespace CslRepro.Harness.Runs;

/// <summary>Makes the runs of a study. Several threads may ask at once.</summary>
public interface IRunner
{
    /// <summary>The name of what computes the runs where several implementations could, such as "own": part of a stored run's key.</summary>
    string Engine { get; }

    /// <summary>A digest of what a run is given: part of a stored run's key.</summary>
    /// <param name="settings">What is run.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>Any text that is another one as soon as the input is.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range, or the settings are those of another study.</exception>
    string InputDigest(RunSettings settings, ulong seed);

    /// <summary>What a run takes, counted by formula before it is made: training and measuring, with the input of seed 0 standing for all.</summary>
    /// <param name="settings">What is run.</param>
    /// <returns>Multiply-adds.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range, or the settings are those of another study.</exception>
    long MultiplyAdds(RunSettings settings);

    /// <summary>Makes a run. Its result depends on settings, seed, engine and code alone.</summary>
    /// <param name="condition">What is run, and under which name.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The result, with the condition's name.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range, or the settings are those of another study.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default);
}
