using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Training;

/// <summary>What is trained on what: everything that determines a run but its seed.</summary>
public sealed record TaskSettings(TaskModel Model) : RunSettings
{
    /// <summary>A network on the paper's corpus of 4 objects.</summary>
    /// <param name="network">The network and how it is trained.</param>
    public TaskSettings(NetworkSettings network)
        : this(new NetworkModel(network))
    {
    }

    /// <summary>Number of objects of the corpus, 3 ... 50.</summary>
    public int Objects { get; init; } = 4;

    /// <summary>Whether the model is trained; an untrained one keeps its initial weights.</summary>
    public bool Trained { get; init; } = true;

    /// <summary>Whether the teachers are permuted among the training sentences, so that there is nothing to learn from them.</summary>
    public bool ShuffledTeachers { get; init; }

    /// <summary>How many sentences the model is trained on.</summary>
    public CorpusSizes TrainingSentences { get; init; } = CorpusSizes.Paper;

    /// <summary>When the training ends early; null if it goes on to its end.</summary>
    public EarlyStop? Stop { get; init; }

    /// <summary>The sentences on which errors are measured: those of the search for settings are never the test set's.</summary>
    public HeldOut JudgedOn { get; init; } = HeldOut.Test;

    /// <summary>The factor by which answers are read off outputs: f = 1.3 in the paper (section 2.4).</summary>
    public double ThresholdFactor { get; init; } = SceneReader.PaperThresholdFactor;

    /// <summary>What is measured beyond errors, or null.</summary>
    public Probe? Probe { get; init; }

    /// <summary>The settings of the corpus of a seed: all conditions with the same objects and sizes share it.</summary>
    public CorpusSettings CorpusOf(ulong seed) => new()
    {
        Objects = Objects,
        Seed = seed,
        OneObjectTrain = TrainingSentences.OneObject,
        TwoObjectTrain = TrainingSentences.TwoObjects,
    };
}
