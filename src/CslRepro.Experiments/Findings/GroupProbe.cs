using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Findings;

/// <summary>
/// Whether states that somebody noticed are a group in this instance's full space, too, and whether as many states drawn at random are. All instances are
/// asked for the same states: those among which the group was noticed.
/// </summary>
/// <param name="CorpusSeed">The seed of the corpus whose test sentences give the states.</param>
/// <param name="Sentences">How many test sentences, 1 or more.</param>
/// <param name="States">The beginnings of these sentences whose states are the group, one in a line.</param>
public sealed record GroupProbe(ulong CorpusSeed, int Sentences, string States) : Probe
{
    /// <summary>1 if the states are a group, else 0.</summary>
    public const string IsGroup = "is a group";

    /// <summary>The share of the nearest states of the group's states that belong to it.</summary>
    public const string Inside = "inside";

    /// <summary>The same of groups grown around other states.</summary>
    public const string InsideGrown = "inside grown groups";

    /// <summary>1 if as many states drawn at random are a group, else 0.</summary>
    public const string RandomIsGroup = "random states are a group";

    /// <summary>Looks for a finding's states.</summary>
    /// <param name="finding">Its states are among those of its sentences.</param>
    public static GroupProbe Of(NoticedGroup finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new GroupProbe(finding.Seed, finding.Sentences, string.Join('\n', finding.States));
    }

    /// <summary>The states, and all distances among them.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(corpus);
        if (task.Model is not NetworkModel { Settings: var settings })
        {
            return 0;
        }

        var sentences = TrainingData.Sentences(TestCorpus.Of(corpus.Language.Objects, CorpusSeed, Sentences).Test);
        long states = PrefixTrie.Build(sentences).Count;
        return settings.CostOfPrediction(sentences, corpus.Language.OutputCount) + (states * states * settings.Units);
    }

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var language = instance.Corpus.Language;
        var trie = PrefixTrie.Build(TrainingData.Sentences(TestCorpus.Of(language.Objects, CorpusSeed, Sentences).Test));
        var chosen = States.Split('\n').ToHashSet(StringComparer.Ordinal);
        var texts = PrefixTexts.Of(trie, language);
        int[] group = [.. Enumerable.Range(0, trie.Count).Where(state => chosen.Contains(texts[state]))];
        var shuffled = Enumerable.Range(0, trie.Count).ToArray();
        new RandomStream(instance.Result.Seed, "finding/random states").Shuffle<int>(shuffled);

        var nearest = GroupClosure.NearestOf(instance.Network.Record(trie).States);
        var count = nearest.Length / trie.Count;
        var found = GroupClosure.Of(nearest, count, group);
        var random = GroupClosure.Of(nearest, count, shuffled[..group.Length]);
        return
        [
            new Measurement(IsGroup, found.IsGroup ? 1 : 0),
            new Measurement(Inside, found.Inside),
            new Measurement(InsideGrown, found.Control),
            new Measurement(RandomIsGroup, random.IsGroup ? 1 : 0),
        ];
    }
}
