using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Corpora;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Recordings;

[Properties(Arbitrary = [typeof(CorpusGenerators)])]
public class RecordingTests
{
    private static readonly Language Basic = Language.Create(4);

    [Property(Replay = "(401,1)", MaxTest = 200)]
    public void Every_word_knows_its_sentence(SpokenSentence spoken)
    {
        var recording = HandMade.Silent(spoken.Language, spoken.Sentence, spoken.Language.OneObjectSentences[0], spoken.Sentence);
        var words = spoken.Sentence.Words;
        var steps = recording.Steps.Where(step => step.Sentence == 2).ToArray();
        Assert.Equal(words, steps.Select(step => step.Word));
        Assert.Equal(Enumerable.Range(0, words.Length).Reverse(), steps.Select(step => step.WordsToEnd));
        Assert.Equal([-1, .. steps[..^1].Select(step => step.Row)], steps.Select(step => step.PreviousRow));
        Assert.Equal(recording.Steps.Where(step => step.Sentence == 0).Select(step => step.Row), steps.Select(step => step.Row));
        Assert.Equal(spoken.Sentence.Text(spoken.Language), recording.PrefixText(steps[^1].Row));
        Assert.Equal(spoken.Sentence.Stated, steps[^1].Stated);
        Assert.Equal(new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing), steps[0].Stated);
        Assert.Equal(SentencePart.End, steps[^1].Part);
        Assert.Equal(spoken.Sentence.Second is null ? 0 : 1, steps.Count(step => step.Part == SentencePart.And));
        Assert.Equal(1 + spoken.Sentence.First.Words.Length, steps.Count(step => step.Part == SentencePart.FirstClause));
        Assert.Equal(spoken.Sentence.Second?.Words.Length ?? 0, steps.Count(step => step.Part == SentencePart.SecondClause));
        Assert.All(recording.FirstSteps.Select((step, row) => (step, row)), item => Assert.Equal(item.row, item.step.Row));
    }

    [Fact]
    public void What_is_stated_grows_word_by_word_and_orange_has_the_role_of_its_sentence()
    {
        var sentence = SentenceParser.Parse(Basic, "BEGIN the orange cup is on the left and that is a orange END");
        var recording = HandMade.Silent(Basic, sentence);
        var steps = recording.Steps;
        var colour = ObjectDescription.Nothing with { Colour = 1 };
        Assert.Equal((WordRole.Colour, 0, colour), (steps[2].Role, steps[2].Slot, steps[2].Stated.First));
        Assert.Equal(new ObjectDescription(1, -1, 1), steps[3].Stated.First);
        Assert.Equal(new ObjectDescription(1, 0, 1), steps[7].Stated.First);
        Assert.Equal(("and", -1), (Basic.Words[steps[8].Word], steps[8].Slot));
        Assert.Equal((WordRole.Category, 1), (steps[12].Role, steps[12].Slot));
        Assert.Equal(ObjectDescription.Nothing, steps[11].Stated.Second);
        Assert.Equal(new ObjectDescription(3, -1, -1), steps[12].Stated.Second);
    }

    [Theory]
    [InlineData(StatePrecision.Bits32)]
    [InlineData(StatePrecision.Bits64)]
    public void An_echo_state_network_is_recorded_as_it_predicts(StatePrecision precision)
    {
        var settings = EsnSettings.FinalLearning with { Units = 30, Precision = precision };
        var random = new RandomStream(1, "test/readout");
        var readout = new Matrix<double>(Basic.OutputCount, 31);
        foreach (ref var weight in readout.Elements)
        {
            weight = random.NextNormal();
        }

        var model = new EsnModel(Reservoir.Create(settings, Basic.Words.Count, 1), readout, precision);

        // More rows than one block of the readout.
        var sentences = Basic.OneObjectSentences.ToArray();
        var recording = Recording.Of(model, Basic, sentences);
        Assert.True(recording.Rows > 1000);
        var states = precision == StatePrecision.Bits32
            ? ReservoirStates.Compute<float>(model.Reservoir, recording.Trie).Convert<double>()
            : ReservoirStates.Compute<double>(model.Reservoir, recording.Trie);
        Assert.Equal(states.Convert<float>().Elements, recording.States.Elements);
        var predicted = model.Predict([.. sentences.Select(sentence => sentence.Words.ToArray())]);
        Assert.Equal(predicted.Row(500), recording.Outputs.Row(recording.RowOf(500, sentences[500].Words.Length - 1)));
        if (precision == StatePrecision.Bits32)
        {
            Assert.Equal(recording.Outputs.Elements, recording.ReadOutBy(readout).Outputs.Elements);
        }
    }

    [Fact]
    public void An_lstm_is_recorded_as_it_records_itself()
    {
        var settings = new LstmSettings { Units = 5 };
        var model = new LstmModel<float>(settings, LstmInitialiser.Create<float>(settings, Basic.Words.Count, Basic.OutputCount, 3));
        Sentence[] sentences = [Basic.Pair(4711), Basic.OneObjectSentences[3], Basic.Pair(4712), Basic.Pair(4711)];
        var cells = Recording.Of(model, Basic, sentences);
        var hidden = Recording.Of(model, Basic, sentences, LstmStateNames.Hidden);
        for (var s = 0; s < sentences.Length; s++)
        {
            var expected = model.Record(sentences[s].Words.ToArray());
            for (var t = 0; t < sentences[s].Words.Length; t++)
            {
                Assert.Equal(expected.Cells.Row(t), cells.States.Row(cells.RowOf(s, t)));
                Assert.Equal(expected.Hidden.Row(t), hidden.States.Row(hidden.RowOf(s, t)));
                Assert.Equal(expected.Outputs[t, 21], cells.Outputs[cells.RowOf(s, t), 21]);
            }
        }
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused()
    {
        var recording = HandMade.Silent(Basic, Basic.OneObjectSentences[0]);
        Assert.Throws<ArgumentException>(
            () => new Recording(Basic, recording.Sentences, recording.Trie, recording.States, new Matrix<double>(recording.Rows, 21)));
        Assert.Throws<ArgumentException>(() => recording.ReadOutBy(new Matrix<double>(22, recording.Units)));
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 1)]
    public void Each_part_that_does_not_fit_is_refused_by_itself(int sentences, int moreStates, int moreOutputs)
    {
        var recording = HandMade.Silent(Basic, Basic.OneObjectSentences[0]);
        var states = new Matrix<float>(recording.Rows + moreStates, 1);
        var outputs = new Matrix<double>(recording.Rows + moreOutputs, 22);
        var error = Assert.Throws<ArgumentException>(
            () => new Recording(Basic, [.. Basic.OneObjectSentences.Take(sentences)], recording.Trie, states, outputs));
        Assert.Contains($"got {states.Rows} rows of states and {outputs.Rows} x 22 outputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_shown_with_the_first_sentence_that_leads_to_it()
    {
        var first = SentenceParser.Parse(Basic, "BEGIN the cup is red END");
        var second = SentenceParser.Parse(Basic, "BEGIN the cup is blue END");
        var recording = HandMade.Silent(Basic, first, second, first);

        // The second sentence adds its last two words, the third nothing.
        Assert.Equal([.. Enumerable.Repeat(0, 6), 1, 1], recording.FirstSteps.Select(step => step.Sentence).Order());
    }
}
