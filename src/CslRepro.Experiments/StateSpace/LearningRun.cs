using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Repeats an ESN's training on the same reservoir in a chosen order, with readouts taken on the way.</summary>
internal static class LearningRun
{
    /// <summary>Trains.</summary>
    /// <param name="instance">The ESN; its reservoir is used as it is.</param>
    /// <param name="order">The order of the training sentences.</param>
    /// <param name="places">Numbers of learnt sentences, ascending.</param>
    /// <param name="onReadout">Gets the number of learnt sentences and the readout at that point.</param>
    public static void Train(TrainedInstance instance, TrainingOrder order, IReadOnlyList<int> places, Action<int, Matrix<double>> onReadout) =>
        Train(instance, TrainingData.From(instance.Corpus), order, places, onReadout);

    /// <summary>Trains on given sentences.</summary>
    /// <param name="data">Sentences in the program's order with their teachers.</param>
    /// <inheritdoc cref="Train(TrainedInstance, TrainingOrder, IReadOnlyList{int}, Action{int, Matrix{double}})"/>
    public static void Train(
        TrainedInstance instance, TrainingData data, TrainingOrder order, IReadOnlyList<int> places, Action<int, Matrix<double>> onReadout)
    {
        var network = instance.NetworkAs<EsnModel>();
        var settings = EsnSettings.ContinuousLearning with { Order = order, Precision = network.Precision };
        var options = new TrainingOptions { Moments = [.. places], OnMoment = Tell };
        EsnTrainer.Train(settings, network.Reservoir, data.Sequences, data.Targets, instance.Result.Seed, options);

        bool Tell(TrainingMoment moment)
        {
            onReadout(moment.Number, ((EsnModel)moment.Network).Readout);
            return true;
        }
    }
}
