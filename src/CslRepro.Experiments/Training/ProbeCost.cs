using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Umap;

namespace CslRepro.Experiments.Training;

/// <summary>What probes take beyond the training, estimated from the equations for budgets: no more is asked of it than to be the same everywhere.</summary>
internal static class ProbeCost
{
    private const int Components = 10;

    // What a layout of up to 10,000 points takes.
    private const int Epochs = 500;

    // Keeping the nearest of the points scanned, and a force's power, in multiply-adds.
    private const int Selection = 200;
    private const int Force = 24;

    private static readonly UmapOptions PaperMap = new() { NeighborCount = StateViews.PaperNeighbors };

    /// <summary>
    /// Looking at the distinct states of some sentences in the full space, on a map and on principal components: neighbours among all pairs in each of them,
    /// three times over in the full space (for its own measures, for the map and for islands), and the forces of the layout, edge by edge and epoch for epoch.
    /// </summary>
    /// <param name="task">The network.</param>
    /// <param name="sentences">Sentences whose distinct states are looked at.</param>
    public static long Views(TaskSettings task, IEnumerable<Example> sentences) => Views(task, PrefixTrie.Build(Words(sentences)).Count);

    /// <summary>The same for a number of states.</summary>
    public static long Views(TaskSettings task, long states) =>
        (states * states / 2 * ((3 * (UnitsOf(task) + Selection)) + Components + 2 + (2 * Selection)))
            + Layout(states, PaperMap.NeighborCount);

    /// <summary>One more map of the distinct states of some sentences, from known neighbours, with the neighbours on it.</summary>
    /// <param name="sentences">Sentences whose distinct states are mapped.</param>
    /// <param name="neighbors">The map's number of neighbours.</param>
    public static long Map(IEnumerable<Example> sentences, int neighbors)
    {
        long states = PrefixTrie.Build(Words(sentences)).Count;
        return (states * states / 2 * (PaperMap.Components + Selection)) + Layout(states, neighbors);
    }

    /// <summary>Predicting sentences: at most what learning them once takes.</summary>
    public static long Predictions(TaskSettings task, Corpus corpus, IEnumerable<Example> sentences) => task.Model is NetworkModel { Settings: var settings }
        ? settings.CostOfTraining(Words(sentences), corpus.Language.Words.Count, corpus.Language.OutputCount) / Passes(settings)
        : 0;

    /// <summary>Learning once more.</summary>
    public static long Trainings(TaskSettings task, Corpus corpus, int times) => task.Model is NetworkModel { Settings: var settings }
        ? times * settings.CostOfTraining(Words(corpus.Train), corpus.Language.Words.Count, corpus.Language.OutputCount)
        : 0;

    private static long Layout(long states, int neighbors) => states * neighbors * (1 + PaperMap.NegativeSampleRate) * Force * Epochs;

    // Moments of one sentence are epochs, or that sentence.
    private static int Passes(NetworkSettings settings) => settings.LastMoment(1);

    private static int UnitsOf(TaskSettings task) => task.Model is NetworkModel { Settings.Units: var units } ? units : 0;

    private static int[][] Words(IEnumerable<Example> sentences) => [.. sentences.Select(example => example.Sentence.Words.ToArray())];
}
