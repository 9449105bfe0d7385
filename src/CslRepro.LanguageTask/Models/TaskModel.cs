using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.LanguageTask.Models;

/// <summary>A model of the task as it is described: knows how to make itself for a corpus, and how to learn it.</summary>
public abstract record TaskModel
{
    /// <summary>The model before it has learnt anything.</summary>
    /// <param name="corpus">The corpus that it would learn.</param>
    /// <param name="seed">Same seed, same model.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public abstract TrainedModel Create(Corpus corpus, ulong seed);

    /// <summary>What learning a training set takes, counted by formula.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="data">Its training set as models take it.</param>
    /// <returns>Multiply-adds; 0 for a model that computes none.</returns>
    public virtual long CostOfTraining(Corpus corpus, TrainingData data) => 0;

    /// <summary>The model after it has learnt the training set.</summary>
    /// <param name="data">Its training set as models take it, with the teachers that are to be learnt.</param>
    /// <param name="seed">Same seed, same model.</param>
    /// <param name="trainer">Trains networks.</param>
    /// <param name="options">Threads, and moments of a network's training that are looked at; defaults if null.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="ArithmeticException">The training diverged.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public abstract TrainedModel Train(
        Corpus corpus, TrainingData data, ulong seed, INetworkTrainer trainer, TrainingOptions? options = null, CancellationToken cancellation = default);
}
