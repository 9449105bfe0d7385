using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Training;

/// <summary>
/// What is measured on an instance beyond its errors, during its training or after it. A probe is part of its <see cref="Condition"/>: it must have
/// value equality, no state, and the same numbers for the same instance on every machine.
/// </summary>
public abstract record Probe
{
    /// <summary>Whether <see cref="MeasureEpoch"/> is to be asked; then the exact trainer is used, whatever engine the harness runs with.</summary>
    public virtual bool WatchesEpochs => false;

    /// <summary>Numbers of training sentences, ascending, after which <see cref="MeasureCheckpoint"/> is asked; FORCE only.</summary>
    public virtual IReadOnlyList<int> Checkpoints => [];

    /// <summary>Measures the trained network.</summary>
    /// <param name="instance">The instance.</param>
    /// <returns>The numbers.</returns>
    public virtual IEnumerable<Measurement> Measure(TrainedInstance instance) => [];

    /// <summary>Measures an LSTM after an epoch of its training.</summary>
    /// <param name="epoch">The epoch; valid during the call only.</param>
    /// <param name="corpus">The corpus.</param>
    /// <returns>The numbers, with the epoch in their names.</returns>
    public virtual IEnumerable<Measurement> MeasureEpoch(LstmEpoch<float> epoch, Corpus corpus) => [];

    /// <summary>Measures an ESN on the way through its training set.</summary>
    /// <param name="learnt">Number of training sentences learnt so far.</param>
    /// <param name="model">The network with its readout at that point.</param>
    /// <param name="corpus">The corpus.</param>
    /// <returns>The numbers, with the number of sentences in their names.</returns>
    public virtual IEnumerable<Measurement> MeasureCheckpoint(int learnt, EsnModel model, Corpus corpus) => [];
}
