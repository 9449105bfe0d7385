using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class SlotConfusionTests
{
    private static readonly Language Basic = Language.Create(4);

    // Both objects are named, and have different categories and the same colour; only one has a position.
    private static readonly Sentence Pair = SentenceParser.Parse(Basic, "BEGIN the cup on the left is red and the bowl is red END");

    [Fact]
    public void Only_characteristics_that_tell_both_objects_apart_are_looked_at()
    {
        // Slot 1 answers the other object's bowl, slot 2 a glass, which nobody named: one of two such values.
        var confusion = SlotConfusion.Of(Basic, [Pair, One], Outputs([(0, 2), (1, 0)], []));
        Assert.Equal(new SlotConfusion(0.5, 0.5 / 2, 2), confusion);
    }

    [Fact]
    public void Right_answers_confuse_nothing() =>
        Assert.Equal(new SlotConfusion(0, 0, 2), SlotConfusion.Of(Basic, [Pair], Outputs([(0, 1), (1, 2)])));

    [Fact]
    public void The_other_objects_value_is_no_third_one() =>
        Assert.Equal(new SlotConfusion(1, 0, 2), SlotConfusion.Of(Basic, [Pair], Outputs([(0, 2), (1, 1)])));

    [Fact]
    public void Of_equal_outputs_the_first_is_the_answer() =>
        Assert.Equal(new SlotConfusion(0, 0, 2), SlotConfusion.Of(Basic, [Pair], Outputs([(0, 1), (0, 2), (1, 2)])));

    [Fact]
    public void Refuses_what_cannot_be_confused()
    {
        var error = Assert.Throws<ArgumentException>(() => SlotConfusion.Of(Basic, [One], new Matrix<double>(1, Basic.OutputCount)));
        Assert.Contains("No sentence states a characteristic of both objects", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SlotConfusion.Of(Basic, [Pair], Outputs([], [])));
    }

    [Fact]
    public void Levels_are_means_by_the_number_of_objects_that_have_the_concept()
    {
        // Categories and colours are stated of both objects, positions of one alone, which are left out. The second time all outputs are 0.
        var outputs = Outputs([(0, 1), (1, 2)], [], []);
        outputs[0, Concepts.OutputOf(Basic, 0, WordRole.Colour, 0)] = 0.5;
        outputs[0, Concepts.OutputOf(Basic, 0, WordRole.Position, 0)] = 9;
        var levels = StatedLevels.Of(Basic, [Pair, One, Pair], outputs);

        // Slot 1: cup (1) and bowl (0) have one object, red (0.5) both, glass, orange and three colours none; each half of that, with the second time.
        Assert.Equal([0, 0.25, 0.25], levels.Means[0]);

        // Slot 2: cup (0) and bowl (1), red (0).
        Assert.Equal([0, 0.25, 0], levels.Means[1]);
    }

    [Fact]
    public void Clarity_is_1_where_each_number_has_a_level_of_its_own_and_0_where_it_says_nothing()
    {
        var random = new RandomStream(5, "levels");
        var sentences = Enumerable.Range(0, 200).Select(_ => Basic.Pair(random.NextInt32((int)Math.Min(int.MaxValue, Basic.PairCount)))).ToArray();
        var outputs = new Matrix<double>(sentences.Length, Basic.OutputCount);
        var first = new float[Basic.OutputCount];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i].Stated.WriteTeacher(Basic, first);
            for (var output = 0; output < first.Length; output++)
            {
                outputs[i, output] = (0.4 * (first[output] + first[(output + Basic.SlotSize) % first.Length])) - 0.1;
            }
        }

        var clear = StatedLevels.Of(Basic, sentences, outputs);
        Assert.Equal(1, clear.Clarity, 6);
        for (var objects = 0; objects < StatedLevels.Cases; objects++)
        {
            Assert.Equal((0.4 * objects) - 0.1, clear.Means[1][objects], 6);
        }

        foreach (ref var output in outputs.Elements)
        {
            output = random.NextDouble();
        }

        Assert.InRange(StatedLevels.Of(Basic, sentences, outputs).Clarity, 0, 0.1);
    }

    private static Sentence One => SentenceParser.Parse(Basic, "BEGIN the cup is red END");

    /// <summary>For each sentence the categories answered for slots, as (slot, category): their outputs are 1, all others 0.</summary>
    private static Matrix<double> Outputs(params (int Slot, int Category)[][] answers)
    {
        var outputs = new Matrix<double>(answers.Length, Basic.OutputCount);
        for (var sentence = 0; sentence < answers.Length; sentence++)
        {
            foreach (var (slot, category) in answers[sentence])
            {
                outputs[sentence, Concepts.OutputOf(Basic, slot, WordRole.Category, category)] = 1;
            }
        }

        return outputs;
    }
}
