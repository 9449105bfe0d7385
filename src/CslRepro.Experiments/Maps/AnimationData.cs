using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Umap;

namespace CslRepro.Experiments.Maps;

/// <summary>What the animations show, of seed 0. They illustrate; no claim is judged by them.</summary>
public static class AnimationData
{
    /// <summary>The epochs at which the LSTM's map is shown.</summary>
    public static IReadOnlyList<int> Epochs { get; } = [0, 1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 25, 30, 35];

    /// <summary>The numbers of learnt sentences at which the ESN's readout is shown.</summary>
    public static IReadOnlyList<int> Places { get; } = [0, 10, 25, 50, 100, 150, 200, 250, 300, 301, 305, 310, 325, 350, 400, 500, 600, 800, 1000];

    /// <summary>The ESN's states on a fixed map, with the outputs on the way through continuous learning in both orders.</summary>
    /// <returns>The map, and the outputs of the program's order, then of the shuffled one.</returns>
    public static (StateMap Map, IReadOnlyList<LearningFrame> Frames) Readout()
    {
        var instance = new InstanceTrainer(new ExactTrainer()).Train(PerformanceConditions.EsnContinuousOfProgram, 0);
        var map = MapsExperiment.MapOf(instance, 1, CancellationToken.None);
        var frames = LearningStageProbe.Orders.SelectMany(order =>
        {
            var taken = new List<LearningFrame>();
            LearningRun.Train(
                instance,
                order,
                Places,
                (learnt, readout) => taken.Add(new LearningFrame(order, learnt, map.Recording.ReadOutBy(readout).Outputs)));
            return taken;
        }).ToArray();
        return (map, frames);
    }

    /// <summary>Aligned maps of the LSTM's cell states over the epochs of its training, for every second test sentence.</summary>
    /// <returns>A recording of the trained network, and the map at each epoch; rows agree.</returns>
    public static (Recording Recording, IReadOnlyList<AlignedMoment> Moments) Epoch()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        var sentences = corpus.Test.Select(example => example.Sentence).Where((_, index) => index % 2 == 0).ToArray();
        var recordings = new List<Recording>();
        var options = new TrainingOptions
        {
            Moments = Epochs,
            OnMoment = moment =>
            {
                recordings.Add(Recording.Of(moment.Network, corpus.Language, sentences));
                return true;
            },
        };
        new LstmSettings().Train(new TrainingSet(data.Sequences, data.Targets, corpus.Language.Words.Count), 0, options);
        var maps = new AlignedUmap(new UmapOptions { Seed = 0 }).Fit([.. recordings.Select(recording => recording.States)]);
        return (recordings[^1], [.. Epochs.Zip(maps, (epoch, map) => new AlignedMoment(epoch, map))]);
    }
}
