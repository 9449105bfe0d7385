using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>The states of one network after every word of its test sentences, each once, in all views: what the measures of section 5 look at.</summary>
/// <param name="Recording">States, outputs and what is known of each.</param>
/// <param name="Views">All states in several views, first the full space, then the map.</param>
/// <param name="Seed">The seed of samples.</param>
internal sealed record RecordedStates(Recording Recording, IReadOnlyList<StateView> Views, ulong Seed)
{
    /// <summary>How many neighbours are known of each state, itself counted.</summary>
    public const int KnownNeighbors = 41;

    public StateView Full => Views[0];

    public StateView Map => Views[1];

    public IReadOnlyList<RecordedStep> Steps => Recording.FirstSteps;

    /// <summary>The states in the full space, on the paper's map and on principal components.</summary>
    public static RecordedStates Of(TrainedInstance instance)
    {
        var recording = instance.Record();
        return new RecordedStates(recording, StateViews.Of(recording.States, instance.Result.Seed, KnownNeighbors).All, instance.Result.Seed);
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
    public static IReadOnlyList<int> FinalRows(Recording recording) =>
        [.. Enumerable.Range(0, recording.Sentences.Count).Select(sentence => recording.RowOf(sentence, recording.Sentences[sentence].Words.Length - 1))];

    /// <inheritdoc cref="FinalRows(Recording)"/>
    public IReadOnlyList<int> FinalRows() => FinalRows(Recording);
}
