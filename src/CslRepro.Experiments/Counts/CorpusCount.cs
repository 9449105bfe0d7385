namespace CslRepro.Experiments.Counts;

/// <summary>What teachers show and what train and test share in one corpus.</summary>
/// <param name="Objects">Number of objects.</param>
/// <param name="Seed">The corpus' seed.</param>
/// <param name="TeacherOnes">Ones in all training teachers.</param>
/// <param name="UnstatedOnes">How many of them their sentence does not state.</param>
/// <param name="MissingOnes">Stated concepts that the teacher lacks.</param>
/// <param name="CompleteSentences">Training sentences of two objects that state everything.</param>
/// <param name="UnstatedOnesOfComplete">Teacher ones that such a sentence does not state.</param>
/// <param name="SharedSentences">Sentences that stand both in the training and in the test set.</param>
/// <param name="TrainingWords">Words of all training sentences, BEGIN and END included.</param>
public sealed record CorpusCount(
    int Objects,
    ulong Seed,
    int TeacherOnes,
    int UnstatedOnes,
    int MissingOnes,
    int CompleteSentences,
    int UnstatedOnesOfComplete,
    int SharedSentences,
    int TrainingWords);
