using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.Regions;

/// <summary>Whether a concept that was said stays active: whether the outputs, read as at the end, still name it after later words.</summary>
internal static class ActivityMeasures
{
    /// <summary>Share of the said concepts that are named after every word of the rest of their sentence, from their own word on.</summary>
    public const string ToTheEnd = "active-to-the-end";

    /// <summary>The same for the first object's concepts in sentences of two objects.</summary>
    public const string FirstToTheEnd = "active-to-the-end-first";

    /// <summary>Share of the words of the rest of the sentence after which the concept is named.</summary>
    public const string Later = "active-later";

    /// <summary>Share of the words before the concept's own, BEGIN included, after which it is named all the same.</summary>
    public const string Before = "active-before";

    public static IEnumerable<Measurement> Of(Recording recording)
    {
        var reader = new SceneReader(recording.Language);
        var named = Enumerable.Range(0, recording.Rows).Select(row => reader.Read(recording.Outputs.Row(row))).ToArray();
        var (all, first, later, before) = (new Share(), new Share(), new Share(), new Share());
        foreach (var step in recording.Steps.Where(step => step.Role != WordRole.Function))
        {
            var value = SlotConcepts.Of(step.Slot, step.Role);
            var said = value(step.Stated);
            var stays = true;
            for (var position = 0; position < recording.Sentences[step.Sentence].Words.Length; position++)
            {
                var isNamed = value(named[recording.RowOf(step.Sentence, position)]) == said;
                (position < step.Position ? before : later).Add(isNamed);
                stays &= isNamed || position < step.Position;
            }

            all.Add(stays);
            if (step.Slot == 0 && recording.Sentences[step.Sentence].Second is not null)
            {
                first.Add(stays);
            }
        }

        return
        [
            new Measurement(ToTheEnd, all.Value),
            new Measurement(FirstToTheEnd, first.Value),
            new Measurement(Later, later.Value),
            new Measurement(Before, before.Value),
        ];
    }

    private sealed class Share
    {
        private long counted;
        private long all;

        public double Value => (double)counted / all;

        public void Add(bool counts)
        {
            all++;
            counted += counts ? 1 : 0;
        }
    }
}
