using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Models;

namespace CslRepro.Experiments.Training;

/// <summary>
/// What is measured on an instance beyond its errors, during its training or after it. A probe is part of its <see cref="TaskSettings"/>: it must have
/// value equality, no state, and the same numbers for the same instance on every machine.
/// </summary>
public abstract record Probe
{
    /// <summary>
    /// The moments of the training after which <see cref="MeasureMoment"/> is asked; then the project's own code trains, whatever engine the harness
    /// runs with.
    /// </summary>
    /// <param name="settings">The network and how it is trained.</param>
    /// <param name="sentences">Number of training sentences.</param>
    /// <returns>Numbers of epochs or of sentences, as <see cref="NetworkSettings.MomentUnit"/> says; none if the training is not looked at.</returns>
    public virtual IReadOnlyCollection<int> Moments(NetworkSettings settings, int sentences) => [];

    /// <summary>What measuring takes beyond the training, by an estimate that depends on the settings alone.</summary>
    /// <param name="task">What is trained on what.</param>
    /// <param name="corpus">The corpus of a seed that stands for all.</param>
    /// <returns>Multiply-adds; 0 where it is nothing beside the training.</returns>
    public virtual long MultiplyAdds(TaskSettings task, Corpus corpus) => 0;

    /// <summary>Measures the network at a moment of its training.</summary>
    /// <param name="moment">The moment with the network as it is then.</param>
    /// <returns>The numbers, with the moment in their names.</returns>
    public virtual IEnumerable<Measurement> MeasureMoment(TrainingMoment moment, Corpus corpus) => [];

    /// <summary>Measures the trained network.</summary>
    public virtual IEnumerable<Measurement> Measure(TrainedInstance instance) => [];
}
