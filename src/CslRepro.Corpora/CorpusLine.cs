namespace CslRepro.Corpora;

/// <summary>One example of a corpus file.</summary>
internal static class CorpusLine
{
    private static readonly string[] FieldNames = ["split", "sentence", "slot 1 seen", "slot 2 seen"];

    /// <summary>Reads one line.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="number">The line's number, counted from 1.</param>
    /// <param name="split">The split that the line names.</param>
    /// <exception cref="InvalidDataException">A field is missing or wrong.</exception>
    public static Example Read(Language language, string line, string file, int number, out string split)
    {
        var fields = line.Split('\t');
        if (fields.Length != FieldNames.Length)
        {
            throw CorpusFile.Error(
                file, number, $"has {fields.Length} of {FieldNames.Length} fields; it must have {string.Join(", ", FieldNames)}, with one tab between");
        }

        split = fields[0];
        if (split is not ("train" or "validation" or "test"))
        {
            throw Error(0, $"\"{split}\" is none of train, validation, test");
        }

        Sentence sentence;
        try
        {
            sentence = SentenceParser.Parse(language, fields[1]);
        }
        catch (FormatException problem)
        {
            throw Error(1, problem.Message.TrimEnd('.'));
        }

        var first = ReadObject(2);
        var second = ReadObject(3);
        Require(2, first, sentence.Stated.First);
        Require(3, second, sentence.Stated.Second);
        return new Example(sentence, new Scene(first, second));

        ObjectDescription ReadObject(int field)
        {
            if (fields[field] == CorpusFile.NothingText)
            {
                return ObjectDescription.Nothing;
            }

            var words = fields[field].Split(' ');
            if (words.Length != 3)
            {
                throw Error(
                    field, $"\"{fields[field]}\" is no object; it must be a category, a position and a colour with one space between, or - for an empty slot");
            }

            return new ObjectDescription(
                Value(field, words[0], language.Categories, "category"),
                Value(field, words[1], language.Positions, "position"),
                Value(field, words[2], language.Colours, "colour"));
        }

        int Value(int field, string word, IReadOnlyList<string> values, string characteristic)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] == word)
                {
                    return i;
                }
            }

            throw Error(field, $"\"{word}\" is no {characteristic}; it must be one of {string.Join(", ", values)}");
        }

        void Require(int field, ObjectDescription seen, ObjectDescription stated)
        {
            if (!seen.Contains(stated))
            {
                throw Error(field, $"\"{fields[field]}\" lacks what the sentence says: {Describe(language, stated)}");
            }
        }

        InvalidDataException Error(int field, string problem) => CorpusFile.Error(file, number, $"field {field + 1} ({FieldNames[field]}): {problem}");
    }

    private static string Describe(Language language, ObjectDescription stated)
    {
        var parts = new List<string>();
        Add(stated.Category, language.Categories, "category");
        Add(stated.Position, language.Positions, "position");
        Add(stated.Colour, language.Colours, "colour");
        return string.Join(", ", parts);

        void Add(int value, IReadOnlyList<string> names, string characteristic)
        {
            if (value != ObjectDescription.Absent)
            {
                parts.Add($"{characteristic} {names[value]}");
            }
        }
    }
}
