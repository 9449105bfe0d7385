namespace CslRepro.Models;

/// <summary>Sentences as one run of word numbers, without their padding.</summary>
internal sealed class PackedSentences
{
    /// <summary>The word number that stands for no word at all: Keras' masked step, which leaves states as they are.</summary>
    public const int Padding = -1;

    private readonly int[] words;
    private readonly int[] starts;

    /// <summary>Checks and packs sentences.</summary>
    /// <param name="sentences">Word numbers 0 ... vocabulary - 1, or -1 for padding.</param>
    /// <param name="vocabulary">The number of words V.</param>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public PackedSentences(IReadOnlyList<int[]> sentences, int vocabulary)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        starts = new int[sentences.Count + 1];
        var packed = new List<int>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var word in sentences[i])
            {
                if (word == Padding)
                {
                    continue;
                }

                if ((uint)word >= (uint)vocabulary)
                {
                    throw new ArgumentException(
                        $"Sentence {i} holds the word number {word}; words are numbered 0 ... {vocabulary - 1}, and {Padding} stands for padding.",
                        nameof(sentences));
                }

                packed.Add(word);
            }

            starts[i + 1] = packed.Count;
            if (packed.Count == starts[i])
            {
                throw new ArgumentException($"Sentence {i} has no words.", nameof(sentences));
            }

            Longest = Math.Max(Longest, packed.Count - starts[i]);
        }

        words = [.. packed];
    }

    /// <summary>Number of sentences.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The most words that a sentence has; 0 without sentences.</summary>
    public int Longest { get; }

    /// <summary>The words of one sentence.</summary>
    public ReadOnlySpan<int> this[int sentence] => words.AsSpan(starts[sentence], starts[sentence + 1] - starts[sentence]);
}
