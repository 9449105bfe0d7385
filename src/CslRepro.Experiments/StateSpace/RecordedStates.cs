using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>The states of one network after every word of its test sentences, each once, in all views: what the measures of section 5 look at.</summary>
/// <param name="Recording">States, outputs and what is known of each.</param>
/// <param name="Views">Full space, map and principal components of all states.</param>
/// <param name="Seed">The seed of samples.</param>
internal sealed record RecordedStates(Recording Recording, StateViews Views, ulong Seed)
{
    /// <summary>How many neighbours are known of each state, itself counted.</summary>
    public const int KnownNeighbors = 41;

    public IReadOnlyList<RecordedStep> Steps => Recording.FirstSteps;

    public static RecordedStates Of(TrainedInstance instance)
    {
        var recording = instance.Record();
        return new RecordedStates(recording, StateViews.Of(recording.States, instance.Result.Seed, KnownNeighbors), instance.Result.Seed);
    }

    /// <summary>Some rows of a matrix.</summary>
    public static Matrix<float> Rows(Matrix<float> points, IReadOnlyList<int> rows)
    {
        var result = new Matrix<float>(rows.Count, points.Columns);
        for (var i = 0; i < rows.Count; i++)
        {
            points.Row(rows[i]).CopyTo(result.Row(i));
        }

        return result;
    }

    /// <summary>Distinct rows in random order, as many as asked for or all.</summary>
    public IReadOnlyList<int> Sample(int count, string purpose)
    {
        var rows = Enumerable.Range(0, Recording.Rows).ToArray();
        new RandomStream(Seed, "states/" + purpose).Shuffle<int>(rows);
        return rows[..Math.Min(count, rows.Length)];
    }

    /// <summary>For each sentence the row after its last word.</summary>
    public IReadOnlyList<int> FinalRows() =>
        [.. Enumerable.Range(0, Recording.Sentences.Count).Select(sentence => Recording.RowOf(sentence, Recording.Sentences[sentence].Words.Length - 1))];
}
