using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

/// <summary>Levels of outputs by the number of objects that have the concept, of two sentences that state positions of both objects.</summary>
public class StatedLevelsTests
{
    private static readonly Language Basic = Language.Create(4);
    private static readonly Sentence Apart = SentenceParser.Parse(Basic, "BEGIN the cup is on the left and the bowl is on the right END");
    private static readonly Sentence Together = SentenceParser.Parse(Basic, "BEGIN the cup is on the left and the bowl is on the left END");

    [Fact]
    public void Clarity_is_the_mean_over_outputs_of_the_variance_between_numbers_of_objects()
    {
        var outputs = new Matrix<double>(4, Basic.OutputCount);
        var left = Concepts.OutputOf(Basic, 0, WordRole.Position, 0);
        double[] ofLeft = [0, 2, 5, 9];
        double[] ofRight = [1, 1, 0, 2];
        for (var sentence = 0; sentence < 4; sentence++)
        {
            (outputs[sentence, left], outputs[sentence, left + 1]) = (ofLeft[sentence], ofRight[sentence]);
        }

        // Left, of one object 0 and 2, of both 5 and 9: 16 + 4 + 1 + 25 around the mean of 4, of which 2 x 9 + 2 x 9 between 1 and 7.
        // Right, of one object 1 and 1, of none 0 and 2: all within. No other output varies.
        var levels = StatedLevels.Of(Basic, [Apart, Apart, Together, Together], outputs);
        Assert.Equal(36 / 46.0 / 2, levels.Clarity, 12);

        // Slot 1, both objects: left the second time. One object: left and right the first time, cup and bowl every time, which are 0.
        Assert.Equal(7, levels.Means[0][2]);
        Assert.Equal((0 + 2 + 1 + 1) / 12.0, levels.Means[0][1], 12);
    }

    [Fact]
    public void Refuses_outputs_that_do_not_vary_or_fit_and_sentences_that_lack_a_number()
    {
        var outputs = new Matrix<double>(2, Basic.OutputCount);
        Refused("No output varies", [Apart, Together], outputs);
        outputs[0, Concepts.OutputOf(Basic, 0, WordRole.Position, 0)] = 1;
        Refused("No concept of slot 1 is said of 2 objects", [Apart, Apart], outputs);
        Refused("2 sentences and 22 concepts, but 2 x 21 outputs", [Apart, Together], new Matrix<double>(2, 21));
        Refused("1 sentences and 22 concepts, but 2 x 22 outputs", [Together], outputs);
    }

    private static void Refused(string reason, Sentence[] sentences, Matrix<double> outputs)
    {
        var error = Assert.Throws<ArgumentException>(() => StatedLevels.Of(Basic, sentences, outputs));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
