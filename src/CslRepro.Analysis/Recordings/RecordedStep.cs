using CslRepro.Corpora;

namespace CslRepro.Analysis.Recordings;

/// <summary>
/// One word of one recorded sentence, with what is known after it. Row, previous row, word and part follow from the prefix alone; role, stated concepts
/// and the distance to the end belong to the sentence: after "the orange" nobody knows yet whether an object or a colour was named.
/// </summary>
/// <param name="Sentence">The sentence's place in <see cref="Recording.Sentences"/>.</param>
/// <param name="Position">The word's place in its sentence, 0 for BEGIN.</param>
/// <param name="Row">The row of state and outputs after the word.</param>
/// <param name="PreviousRow">The row before the word, or -1 before BEGIN, where the state is 0.</param>
/// <param name="Word">The word, as index into <see cref="Language.Words"/>.</param>
/// <param name="Role">Which characteristic the word states here.</param>
/// <param name="Part">Where in the sentence it stands.</param>
/// <param name="Stated">What the sentence has stated up to this word, the word included.</param>
/// <param name="WordsToEnd">How many words follow: 0 for END.</param>
public readonly record struct RecordedStep(
    int Sentence, int Position, int Row, int PreviousRow, int Word, WordRole Role, SentencePart Part, Scene Stated, int WordsToEnd)
{
    /// <summary>The slot that the word speaks of: 0 in the first clause, 1 in the second; -1 for BEGIN, `and` and END.</summary>
    public int Slot => Position == 0 ? -1 : Part switch { SentencePart.FirstClause => 0, SentencePart.SecondClause => 1, _ => -1 };
}
