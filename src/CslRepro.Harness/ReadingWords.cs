namespace CslRepro.Harness;

/// <summary>Readings in the words that pages show.</summary>
public static class ReadingWords
{
    /// <summary>A reading in one word, for names: both, text, program.</summary>
    public static string Word(this Reading reading) => reading.ToString().ToLowerInvariant();

    /// <summary>A reading in words, which complete "the runs follow ...".</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    public static string InWords(this Reading reading) => reading switch
    {
        Reading.Both => "text and program, which agree",
        Reading.Text => "the text",
        Reading.Program => "the program",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "There is no such reading."),
    };
}
