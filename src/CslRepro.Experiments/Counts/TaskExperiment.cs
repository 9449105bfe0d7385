using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Harness;

namespace CslRepro.Experiments.Counts;

/// <summary>Group A: counts what the grammar, the teachers and the split hold. The same in every profile.</summary>
public sealed class TaskExperiment : Experiment<TaskResult>
{
    /// <summary>The corpora that are counted are those of seeds 0 to this - 1.</summary>
    private const ulong Corpora = 30;

    private TaskExperiment()
        : base("task")
    {
    }

    /// <summary>The experiment.</summary>
    public static TaskExperiment Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsSameInEveryProfile => true;

    /// <inheritdoc/>
    public override object Saved(Evidence evidence) => evidence.Get(this);

    /// <inheritdoc/>
    public override TaskResult Run(ExperimentContext context)
    {
        var languages = new List<LanguageCount>();
        for (var objects = Language.MinObjects; objects <= Language.MaxObjects; objects++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            languages.Add(CountLanguage(Language.Create(objects)));
        }

        var corpora = new List<CorpusCount>();
        for (ulong seed = 0; seed < Corpora; seed++)
        {
            foreach (var objects in new[] { 3, 4 })
            {
                context.Cancellation.ThrowIfCancellationRequested();
                corpora.Add(CountCorpus(CorpusGenerator.Generate(new CorpusSettings { Objects = objects, Seed = seed })));
            }
        }

        return new TaskResult(languages, corpora);
    }

    private static LanguageCount CountLanguage(Language language)
    {
        var sentences = language.OneObjectSentences;
        return new LanguageCount(
            language.Objects,
            sentences.Select(sentence => sentence.Text(language)).Distinct().Count(),
            language.PairCount,
            language.Clauses.Count,
            sentences.Count(sentence => SentenceParser.Parse(language, sentence.Text(language)).Equals(sentence)),
            language.Words.Count,
            language.OutputCount);
    }

    private static CorpusCount CountCorpus(Corpus corpus)
    {
        var ones = 0;
        var unstated = 0;
        var missing = 0;
        var complete = 0;
        var unstatedOfComplete = 0;
        foreach (var example in corpus.Train)
        {
            var stated = Concepts(example.Sentence.Stated).ToHashSet();
            var seen = Concepts(example.Seen).ToHashSet();
            var extra = seen.Count(concept => !stated.Contains(concept));
            ones += seen.Count;
            unstated += extra;
            missing += stated.Count(concept => !seen.Contains(concept));
            if (example.Sentence.Stated is { First.IsComplete: true, Second.IsComplete: true })
            {
                complete++;
                unstatedOfComplete += extra;
            }
        }

        var test = corpus.Test.Select(example => example.Sentence).ToHashSet();
        return new CorpusCount(
            corpus.Objects,
            corpus.Seed,
            ones,
            unstated,
            missing,
            complete,
            unstatedOfComplete,
            corpus.Train.Count(example => test.Contains(example.Sentence)),
            corpus.Train.Sum(example => example.Sentence.Words.Length));
    }

    private static IEnumerable<(int Slot, int Characteristic, int Value)> Concepts(Scene scene)
    {
        var slots = new[] { scene.First, scene.Second };
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var values = new[] { slots[slot].Category, slots[slot].Position, slots[slot].Colour };
            for (var characteristic = 0; characteristic < values.Length; characteristic++)
            {
                if (values[characteristic] != ObjectDescription.Absent)
                {
                    yield return (slot, characteristic, values[characteristic]);
                }
            }
        }
    }
}
