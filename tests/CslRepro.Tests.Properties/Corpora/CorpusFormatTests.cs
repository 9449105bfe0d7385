using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

/// <summary>Holds what docs/corpus-format.md shows against the files and this project's own numbers.</summary>
public class CorpusFormatTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "corpus-format.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_header_and_the_example_that_the_page_shows_are_in_the_file()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "corpora", "objects-4-seed-0.txt"));
        Assert.Contains("```\n" + string.Join('\n', lines[..12]) + "\n```", Page, StringComparison.Ordinal);
        var shown = Page.Split('\n').Single(line => line.StartsWith("train\t", StringComparison.Ordinal));
        Assert.Contains(shown, lines);
    }

    [Fact]
    public void The_page_s_Python_loader_printed_what_this_project_finds()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var teacher = new float[corpus.Language.OutputCount];
        var ones = 0;
        foreach (var example in corpus.Train)
        {
            example.Seen.WriteTeacher(corpus.Language, teacher);
            ones += (int)teacher.Sum();
        }

        corpus.Train[0].Seen.WriteTeacher(corpus.Language, teacher);
        string[] printed =
        [
            string.Create(CultureInfo.InvariantCulture, $"{corpus.Train.Length} sentences, {corpus.Language.Words.Count} words, {teacher.Length} outputs"),
            $"[{string.Join(", ", corpus.Train[0].Sentence.Words)}]",
            $"[{string.Join(", ", teacher)}]",
            string.Create(CultureInfo.InvariantCulture, $"{corpus.Train.Sum(example => example.Sentence.Words.Sum())} {ones}"),
        ];
        Assert.Contains("which prints\n\n```\n" + string.Join('\n', printed) + "\n```", Page, StringComparison.Ordinal);
    }
}
