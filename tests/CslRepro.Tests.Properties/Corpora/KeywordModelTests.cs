using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

[Properties(Arbitrary = [typeof(CorpusGenerators)], Replay = "20201204,4711", MaxTest = 100)]
public class KeywordModelTests
{
    private static readonly Language Four = Language.Create(4);
    private static readonly ObjectDescription Glass = new(0, 0, 0);
    private static readonly ObjectDescription Cup = new(1, 2, 3);

    [Fact]
    public void What_was_seen_with_a_set_of_words_comes_back_in_either_slot_and_in_other_words()
    {
        var model = Train(("BEGIN there is a cup on the middle and this is a glass END", new Scene(Cup, Glass)));
        Assert.Equal(2, model.KeyCount);
        RequireOutput(model, "BEGIN on the middle is the cup END", new Scene(Cup, ObjectDescription.Nothing));
        RequireOutput(model, "BEGIN that is the glass and the cup is on the middle END", new Scene(Glass, Cup));
    }

    [Fact]
    public void A_set_that_was_never_seen_gives_zeros()
    {
        var model = Train(("BEGIN there is a cup on the middle and this is a glass END", new Scene(Cup, Glass)));
        RequireOutput(model, "BEGIN this is a cup and this is a glass END", new Scene(ObjectDescription.Nothing, Glass));
    }

    [Fact]
    public void The_last_one_seen_wins_whatever_its_slot()
    {
        var first = ("BEGIN this is a cup END", new Scene(new ObjectDescription(1, 0, 0), Glass));
        var second = ("BEGIN this is a cup and that is the cup END", new Scene(new ObjectDescription(1, 1, 1), Cup));
        RequireOutput(Train(first, second), "BEGIN that is a cup END", new Scene(Cup, ObjectDescription.Nothing));
        RequireOutput(Train(second, first), "BEGIN that is a cup END", new Scene(new ObjectDescription(1, 0, 0), ObjectDescription.Nothing));
    }

    [Fact]
    public void An_unspoken_second_object_is_not_learnt()
    {
        var model = Train(("BEGIN this is a cup END", new Scene(Cup, Glass)));
        Assert.Equal(1, model.KeyCount);
        RequireOutput(model, "BEGIN this is a glass END", new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing));
    }

    [Fact]
    public void Orange_is_one_word_to_it()
    {
        var model = Train(("BEGIN this is a orange orange END", new Scene(new ObjectDescription(3, 1, 1), ObjectDescription.Nothing)));
        RequireOutput(model, "BEGIN this is a orange END", new Scene(new ObjectDescription(3, 1, 1), ObjectDescription.Nothing));
    }

    [Fact]
    public void With_lists_a_repeated_word_makes_another_key()
    {
        var twice = ("BEGIN this is a orange orange END", new Scene(new ObjectDescription(3, 1, 1), ObjectDescription.Nothing));
        RequireOutput(Train(KeywordKeys.Lists, twice), "BEGIN this is a orange END", new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing));
        RequireOutput(Train(KeywordKeys.Lists, twice), "BEGIN that is the orange orange END", twice.Item2);
    }

    [Property]
    public void It_recalls_all_that_is_said_of_what_it_was_trained_on_but_for_orange(CorpusSettings settings)
    {
        var corpus = CorpusGenerator.Generate(settings);
        var model = KeywordModel.Train(corpus.Train, corpus.Language);
        var outputs = model.Predict([.. corpus.Train.Select(example => example.Sentence)]);
        var said = new float[corpus.Language.OutputCount];
        for (var i = 0; i < corpus.Train.Length; i++)
        {
            var text = corpus.Train[i].Sentence.Text(corpus.Language);
            if (text.Contains("orange", StringComparison.Ordinal))
            {
                continue;
            }

            corpus.Train[i].Sentence.Stated.WriteTeacher(corpus.Language, said);
            for (var j = 0; j < said.Length; j++)
            {
                Assert.True(outputs[i, j] >= said[j], text);
            }
        }
    }

    [Fact]
    public void As_a_model_of_the_task_it_learns_the_teachers_that_it_is_given()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings { Objects = 4 });
        Example[] dealt = [.. corpus.Train];
        var seen = dealt.Select(example => example.Seen).ToArray();
        new RandomStream(7, "test/teachers").Shuffle<Scene>(seen);
        dealt = [.. dealt.Zip(seen, (example, other) => example with { Seen = other })];
        var data = TrainingData.From(corpus, new RandomStream(7, "test/teachers"));

        var own = Outputs(KeywordModel.Train(corpus.Train, Four));
        var others = Outputs(KeywordModel.Train(dealt, Four));
        Assert.NotEqual(own, others);
        Assert.Equal(own, Outputs(Learnt(TrainingData.From(corpus))));
        Assert.Equal(others, Outputs(Learnt(data)));
        Assert.Equal(
            Outputs(KeywordModel.Train(dealt.Where((_, place) => place % 3 == 0), Four)),
            Outputs(Learnt(data.Every(3))));

        KeywordModel Learnt(TrainingData taught) => ((TrainedKeywords)Taught(corpus, taught)).Model;
        float[] Outputs(KeywordModel model) => model.Predict([.. corpus.Test.Select(example => example.Sentence)]).Elements.ToArray();
    }

    [Fact]
    public void Sentences_and_teachers_of_another_corpus_are_refused()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings { Objects = 4 });
        var data = TrainingData.From(corpus);
        var strange = Assert.Throws<ArgumentException>(
            () => Taught(corpus, data with { Sequences = [data.Sequences[0], [0, 1], .. data.Sequences.Skip(2)] }));
        Assert.Contains("Sentence 1 to be learnt is none of the corpus's training sentences", strange.Message, StringComparison.Ordinal);
        var larger = Assert.Throws<ArgumentException>(() => Taught(corpus, TrainingData.From(CorpusGenerator.Generate(new CorpusSettings { Objects = 5 }))));
        Assert.Contains("Teachers have 24 outputs, but 4 objects need 22.", larger.Message, StringComparison.Ordinal);
    }

    private static TrainedModel Taught(Corpus corpus, TrainingData data) =>
        new KeywordTaskModel().Train(corpus, data, 0, new ExactTrainer(), cancellation: TestContext.Current.CancellationToken);

    private static KeywordModel Train(params (string Text, Scene Seen)[] examples) => Train(KeywordKeys.Sets, examples);

    private static KeywordModel Train(KeywordKeys keys, params (string Text, Scene Seen)[] examples) =>
        KeywordModel.Train(examples.Select(example => new Example(SentenceParser.Parse(Four, example.Text), example.Seen)), Four, keys);

    private static void RequireOutput(KeywordModel model, string text, Scene scene)
    {
        var expected = new float[Four.OutputCount];
        scene.WriteTeacher(Four, expected);
        Assert.Equal(expected, model.Predict([SentenceParser.Parse(Four, text)]).Row(0).ToArray());
    }
}
