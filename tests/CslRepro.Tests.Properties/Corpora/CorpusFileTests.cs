using System.Globalization;
using System.Text;
using CslRepro.Corpora;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

[Properties(Arbitrary = [typeof(CorpusGenerators)], Replay = "20201204,4711", MaxTest = 100)]
public sealed class CorpusFileTests : IDisposable
{
    private static readonly Corpus Small = CorpusGenerator.Generate(new CorpusSettings
    {
        OneObjectTrain = 3,
        TwoObjectTrain = 2,
        OneObjectValidation = 1,
        TwoObjectValidation = 0,
        OneObjectTest = 1,
        TwoObjectTest = 1,
    });

    private readonly string folder = Directory.CreateTempSubdirectory("csl-corpus-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Property]
    public void Reading_what_was_written_gives_the_corpus_back(CorpusSettings settings)
    {
        var corpus = CorpusGenerator.Generate(settings);
        var text = CorpusFile.Render(corpus);
        var read = CorpusFile.Parse(text, "corpus");
        Assert.Equal(text, CorpusFile.Render(read));
        Assert.Equal(corpus.Checksum, read.Checksum);
        Assert.Equal(corpus.Seed, read.Seed);
        Assert.Equal(corpus.Train.AsEnumerable(), read.Train);
        Assert.Equal(corpus.Validation.AsEnumerable(), read.Validation);
        Assert.Equal(corpus.Test.AsEnumerable(), read.Test);
    }

    [Property(MaxTest = 1000)]
    public void One_changed_character_is_an_error_with_its_line_or_another_whole_corpus(int place, char character)
    {
        var text = new StringBuilder(CorpusFile.Render(Small));
        text[(int)((uint)place % text.Length)] = character;
        RequireErrorOrFaithful(text.ToString());
    }

    [Property(MaxTest = 1000)]
    public void A_file_that_is_cut_off_is_an_error(int place)
    {
        var text = CorpusFile.Render(Small);
        var cut = text[..(int)((uint)place % text.Length)];
        Assert.StartsWith("some.txt, line ", Assert.Throws<InvalidDataException>(() => CorpusFile.Parse(cut, "some.txt")).Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void A_line_that_is_missing_or_stands_twice_or_elsewhere_is_an_error_or_another_whole_corpus(int from, int to, bool twice)
    {
        var lines = CorpusFile.Render(Small).TrimEnd('\n').Split('\n').ToList();
        var line = lines[(int)((uint)from % lines.Count)];
        if (!twice)
        {
            lines.Remove(line);
        }

        lines.Insert((int)((uint)to % (lines.Count + 1)), line);
        RequireErrorOrFaithful(string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void A_corpus_file_reads_like_this()
    {
        var lines = CorpusFile.Render(Small).Split('\n');
        Assert.Equal(
            [
                "# CslRepro corpus, format 1",
                "# generator: 1",
                "# objects: 4",
                "# seed: 0",
                "# train: 3 + 2",
                "# validation: 1 + 0",
                "# test: 1 + 1",
                "# words: BEGIN and END is on the there a this that left right middle red orange green blue glass cup bowl",
                "# categories: glass cup bowl orange",
                "# positions: left right middle",
                "# colours: red orange green blue",
                "# split\tsentence\tslot 1 seen\tslot 2 seen",
            ],
            lines[..12]);
        Assert.Equal(21, lines.Length);
        Assert.Equal(string.Empty, lines[^1]);
        Assert.Matches("^train\tBEGIN [a-z ]+ END\t[a-z]+ (left|right|middle) (red|orange|green|blue)\t(-|[a-z]+ [a-z]+ [a-z]+)$", lines[12]);
        Assert.Equal(["train", "train", "train", "train", "train", "validation", "test", "test"], lines[12..^1].Select(line => line.Split('\t')[0]));
    }

    [Theory]
    [InlineData(1, "#CslRepro", "line 1: is not \"# CslRepro corpus, format 1\", with which a corpus file begins.")]
    [InlineData(2, "# generator: 2", "line 2: names version 2 of the generator; this program's is 1.")]
    [InlineData(3, "# objects: 51", "line 3: objects is 51; it must lie in 3 ... 50.")]
    [InlineData(3, "# objects: -4", "line 3: objects is \"-4\"; it must be a number in 3 ... 50.")]
    [InlineData(4, "# seed: zero", "line 4: seed is \"zero\"; it must be a number of 0 or more.")]
    [InlineData(4, "# seed: 00", "line 4: reads \"# seed: 00\"; written by this program it would read \"# seed: 0\".")]
    [InlineData(5, "# train: 5", "line 5: train is \"5\"; it must be two counts of sentences such as 300 + 700.")]
    [InlineData(5, "# train: 3 + 1", "line 17: must be an example for validation with a one-object sentence, number 1 of the 1 + 0 that the header announces.")]
    [InlineData(5, "# train: 2 + 3", "line 15: must be an example for train with a two-object sentence, number 3 of the 2 + 3 that the header announces.")]
    [InlineData(
        7,
        "# test: 1 + 2",
        "line 21: is missing: there must follow an example for test with a two-object sentence, number 3 of the 1 + 2 that the header announces.")]
    [InlineData(7, "# test: 1 + 0", "line 20: is one too many: the header announces 7 examples.")]
    [InlineData(9, "# categories: glass cup orange bowl", "line 9: must read \"# categories: glass cup bowl orange\" for 4 objects.")]
    [InlineData(
        13,
        "train\tBEGIN this is a cup END\tcup left red",
        "line 13: has 3 of 4 fields; it must have split, sentence, slot 1 seen, slot 2 seen, with one tab between.")]
    [InlineData(13, "learn\tBEGIN this is a cup END\tcup left red\t-", "line 13: field 1 (split): \"learn\" is none of train, validation, test.")]
    [InlineData(
        13,
        "test\tBEGIN this is a cup END\tcup left red\t-",
        "line 13: must be an example for train with a one-object sentence, number 1 of the 3 + 2 that the header announces.")]
    [InlineData(
        13,
        "train\tBEGIN this is a spoon END\tcup left red\t-",
        "line 13: field 2 (sentence): Word 5, \"spoon\", is no word of the language with 4 objects; it comes in with 5 objects.")]
    [InlineData(
        13, "train\tBEGIN this is END\tcup left red\t-", "line 13: field 2 (sentence): Word 4, \"END\", does not fit; there could stand \"a\", \"the\".")]
    [InlineData(
        13,
        "train\tBEGIN this is a cup END\tcup left\t-",
        "line 13: field 3 (slot 1 seen): \"cup left\" is no object; it must be a category, a position and a colour with one space between, or - for an empty " +
        "slot.")]
    [InlineData(
        13,
        "train\tBEGIN this is a cup END\tcup red left\t-",
        "line 13: field 3 (slot 1 seen): \"red\" is no position; it must be one of left, right, middle.")]
    [InlineData(
        13,
        "train\tBEGIN this is a red cup END\tcup left blue\t-",
        "line 13: field 3 (slot 1 seen): \"cup left blue\" lacks what the sentence says: category cup, colour red.")]
    [InlineData(
        13, "train\tBEGIN this is a red cup END\t-\t-", "line 13: field 3 (slot 1 seen): \"-\" lacks what the sentence says: category cup, colour red.")]
    [InlineData(
        13,
        "train\tBEGIN this is a cup and a cup is red END\tcup left red\t-",
        "line 13: field 4 (slot 2 seen): \"-\" lacks what the sentence says: category cup, colour red.")]
    [InlineData(13, "train\tBEGIN this is a cup END\tcup left red\t-\r", "line 13: holds a carriage return; lines end with a line feed alone.")]
    public void What_is_wrong_is_said_with_line_and_field_and_what_would_be_right(int line, string replacement, string message)
    {
        var lines = CorpusFile.Render(Small).Split('\n');
        lines[line - 1] = replacement;
        var error = Assert.Throws<InvalidDataException>(() => CorpusFile.Parse(string.Join('\n', lines), "some.txt"));
        Assert.Equal("some.txt, " + message, error.Message);
    }

    [Fact]
    public void A_file_is_written_whole_and_read_back()
    {
        var path = Path.Combine(folder, "corpus.txt");
        File.WriteAllText(path, "something older and longer");
        CorpusFile.Write(Small, path);
        Assert.Equal(Small, CorpusFile.Read(path));
        Assert.Equal(Small.Checksum, CorpusFile.Checksum(path));
        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Equal((byte)'#', File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void Where_no_file_can_be_written_nothing_is_left()
    {
        // A folder of that name stands in the way: the last step, the rename, fails.
        var path = Path.Combine(folder, "corpus.txt");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<SystemException>(() => CorpusFile.Write(Small, path));
        Assert.Empty(Directory.GetFiles(folder));
        Assert.Throws<DirectoryNotFoundException>(() => CorpusFile.Write(Small, Path.Combine(folder, "missing", "corpus.txt")));
    }

    [Fact]
    public void A_file_that_is_no_text_is_an_error()
    {
        var path = Path.Combine(folder, "corpus.txt");
        File.WriteAllBytes(path, [0xff, 0xfe, 0x00]);
        Assert.Equal($"{path}: the file is not UTF-8 text; a corpus file is.", Assert.Throws<InvalidDataException>(() => CorpusFile.Read(path)).Message);
        File.WriteAllBytes(path, []);
        Assert.Equal(
            $"{path}, line 1: is not \"# CslRepro corpus, format 1\", with which a corpus file begins.",
            Assert.Throws<InvalidDataException>(() => CorpusFile.Read(path)).Message);
    }

    [Fact]
    public void Culture_plays_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "minus";
            odd.NumberFormat.NumberGroupSeparator = " ";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(Small.Checksum, CorpusFile.Parse(CorpusFile.Render(Small), "corpus").Checksum);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void RequireErrorOrFaithful(string text)
    {
        try
        {
            Assert.Equal(text, CorpusFile.Render(CorpusFile.Parse(text, "some.txt")));
        }
        catch (InvalidDataException error)
        {
            Assert.Matches("^some.txt, line [0-9]+: .*\\.$", error.Message);
        }
    }
}
