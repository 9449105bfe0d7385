using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

/// <summary>Another language beside the paper's, in one process.</summary>
public class LanguageFamilyTests
{
    private const string Dutch = """
        sentence S    = 'BEGIN' S1 (and S1)? 'END'
        clause   S1   = DIT is DE (COL)? OBJ
                      | DE OBJ is COL
                      | op DE POS staat DE (COL)? OBJ
        words    DE   = de | een
        words    DIT  = dit | dat
        position POS  = tafel | stoel
        colour   COL  = rode | groene | blauwe
        category OBJ  = kop | schaal | lepel
        """;

    private static readonly LanguageFamily Family = LanguageFamily.Read(Dutch, "dutch.txt");

    [Fact]
    public void Two_languages_stand_side_by_side()
    {
        var (dutch, paper) = (Family.Of(3), LanguageFamily.Paper.Of(3));

        // Forms by hand: 2 x 2 x 4 x 3 and 2 x 3 x 3 and 2 x 2 x 2 x 4 x 3.
        Assert.Equal(48 + 18 + 96, dutch.Clauses.Count);
        Assert.Equal(172 * 3, paper.Clauses.Count);
        Assert.Equal(2 * (3 + 2 + 3), dutch.OutputCount);
        Assert.Equal(["kop", "schaal", "lepel"], dutch.Categories);
        Assert.Equal("BEGIN een kop is rode END", SentenceParser.Parse(dutch, "BEGIN een kop is rode END").Text(dutch));
        Assert.Throws<FormatException>(() => SentenceParser.Parse(paper, "BEGIN een kop is rode END"));
        Assert.Same(dutch, Family.Of(3));
        Assert.Same(paper, Language.Create(3));
    }

    [Fact]
    public void A_network_learns_the_other_language()
    {
        var settings = new CorpusSettings
        {
            Objects = 3,
            OneObjectTrain = 60,
            TwoObjectTrain = 240,
            OneObjectValidation = 0,
            TwoObjectValidation = 0,
            OneObjectTest = 30,
            TwoObjectTest = 70,
        };
        var corpus = CorpusGenerator.Generate(settings, Family);
        var model = new NetworkModel(new EsnSettings { Units = 200 });
        double Error(TrainedModel asked) =>
            Evaluation.Of(corpus.Language, corpus.Test, asked.Predict([.. corpus.Test.Select(example => example.Sentence)])).ValidError;
        var trained = model.Train(corpus, TrainingData.From(corpus), 0, new ExactTrainer(), cancellation: TestContext.Current.CancellationToken);
        Assert.InRange(Error(trained), 0, 0.2);
        Assert.InRange(Error(model.Create(corpus, 0)), 0.9, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_language_has_the_grammars_objects(int objects) =>
        Assert.Contains("1 ... 3", Assert.Throws<ArgumentOutOfRangeException>(() => Family.Of(objects)).Message, StringComparison.Ordinal);
}
