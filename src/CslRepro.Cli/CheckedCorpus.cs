using CslRepro.Corpora;

namespace CslRepro.Cli;

/// <summary>Corpus files that must be what their own header says: the corpus that the generator gives for that seed and those sizes.</summary>
internal static class CheckedCorpus
{
    /// <summary>Reads a corpus file.</summary>
    /// <exception cref="InvalidDataException">
    /// The file is damaged (its line is named), or was edited so that it is still well-formed (its checksum and the right one are named).
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Corpus Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"{path} is a folder; name a corpus file.");
        }

        var corpus = CorpusFile.Read(path);
        var settings = new CorpusSettings
        {
            Objects = corpus.Objects,
            Seed = corpus.Seed,
            OneObjectTrain = OneObject(corpus.Train),
            TwoObjectTrain = corpus.Train.Length - OneObject(corpus.Train),
            OneObjectValidation = OneObject(corpus.Validation),
            TwoObjectValidation = corpus.Validation.Length - OneObject(corpus.Validation),
            OneObjectTest = OneObject(corpus.Test),
            TwoObjectTest = corpus.Test.Length - OneObject(corpus.Test),
        };
        var right = CorpusGenerator.Generate(settings).Checksum;
        return corpus.Checksum == right
            ? corpus
            : throw new InvalidDataException(
                $"{path} was edited: its SHA-256 is {corpus.Checksum}, but the corpus of {corpus.Objects} objects and seed {corpus.Seed} has {right}. Restore "
                    + $"the file, or write the corpus anew.");
    }

    private static int OneObject(IEnumerable<Example> examples) => examples.Count(example => example.Sentence.Second is null);
}
