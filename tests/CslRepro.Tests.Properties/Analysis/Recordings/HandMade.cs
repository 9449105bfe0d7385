using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Analysis.Recordings;

/// <summary>Recordings whose states and outputs are written down by the test.</summary>
internal static class HandMade
{
    public static Recording Silent(Language language, params Sentence[] sentences) => Of(language, 1, _ => [0], _ => [], sentences);

    /// <summary>States of given words as a function of the step that first leads to them, and outputs that are 0 but where given.</summary>
    public static Recording Of(
        Language language,
        int units,
        Func<RecordedStep, float[]> state,
        Func<RecordedStep, IEnumerable<(int Output, double Value)>> outputs,
        params Sentence[] sentences)
    {
        var trie = PrefixTrie.Build([.. sentences.Select(sentence => sentence.Words.ToArray())]);
        var recording = new Recording(language, sentences, trie, new Matrix<float>(trie.Count, units), new Matrix<double>(trie.Count, language.OutputCount));
        foreach (var step in recording.FirstSteps)
        {
            state(step).CopyTo(recording.States.Row(step.Row));
            foreach (var (output, value) in outputs(step))
            {
                recording.Outputs[step.Row, output] = value;
            }
        }

        return recording;
    }
}
