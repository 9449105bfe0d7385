using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class LearningStepMeasuresTests
{
    private static readonly Language Basic = Language.Create(4);

    private static readonly Example[] Examples =
    [
        .. new[]
        {
            "this is a cup", "this is a cup and that is a red glass", "this is a cup and that is a green glass", "this is a cup and that is a red bowl",
        }.Select(text => SentenceParser.Parse(Basic, $"BEGIN {text} END")).Select(sentence => new Example(sentence, sentence.Stated)),
    ];

    [Fact]
    public void A_concept_is_told_apart_by_its_output_where_it_is_stated_and_where_another_is()
    {
        // Glass of slot 2: 0.9 and 0.7 where stated, 0.2 where the bowl is. Red: 0.5 and 0.1 where stated, 0.4 where green is.
        var outputs = Outputs(("glass", [5, 0.9, 0.7, 0.2]), ("red", [5, 0.5, 0.4, 0.1]));
        var separation = ConceptSeparation.OfSecondSlot(Basic, Examples, outputs);
        Assert.Equal(0.6, separation[Index("glass")], 12);
        Assert.Equal(-0.1, separation[Index("red")], 12);
        Assert.Equal(0, separation[Index("left")]); // No sentence states a position.
        Assert.Equal(0, separation[Index("cup")]); // No second clause states it.
    }

    [Fact]
    public void An_outputs_error_is_its_own()
    {
        // Glass is taught in the second and third sentence: differences 0, 1, 0 and 1.
        var errors = ConceptErrors.OfSecondSlot(Basic, Examples, Outputs(("glass", [0, 0, 1, 1])));
        Assert.Equal(Math.Sqrt(0.5), errors[Index("glass")], 12);
        Assert.Equal(Math.Sqrt(0.25), errors[Index("bowl")], 12); // Taught in the last one, answered in none.
        Assert.Equal(0, errors[Index("left")]);
    }

    [Property]
    public void What_slot_1_says_changes_neither(int raised)
    {
        var outputs = Outputs(("glass", [0.1, 0.2, 0.3, 0.4]));
        var (separation, errors) = (ConceptSeparation.OfSecondSlot(Basic, Examples, outputs), ConceptErrors.OfSecondSlot(Basic, Examples, outputs));
        for (var sentence = 0; sentence < Examples.Length; sentence++)
        {
            outputs.Row(sentence)[..Basic.SlotSize].Fill(raised);
        }

        Assert.Equal(separation, ConceptSeparation.OfSecondSlot(Basic, Examples, outputs));
        Assert.Equal(errors, ConceptErrors.OfSecondSlot(Basic, Examples, outputs));
    }

    [Theory]
    [InlineData(new[] { false, true, true, true }, 1, 0, -1)]
    [InlineData(new[] { true, false, true, true }, 0, 1 / 3.0, 1 / 3.0)]
    [InlineData(new[] { true, true, true, true }, 0, 0, 0)]
    public void Errors_are_divided_by_kind_of_sentence(bool[] valid, double one, double two, double excess)
    {
        var errors = SentenceKindErrors.Of(new Evaluation(valid, valid, 0), Examples);
        Assert.Equal(one, errors.One, 12);
        Assert.Equal(two, errors.Two, 12);
        Assert.Equal(excess, errors.Excess, 12);
    }

    [Fact]
    public void Two_clauses_that_fail_independently_have_no_excess() => Assert.Equal(0, new SentenceKindErrors(0.5, 0.75).Excess, 12);

    private static int Index(string concept) =>
        Basic.Categories.Concat(Basic.Positions).Concat(Basic.Colours).ToList().IndexOf(concept);

    /// <summary>Outputs of 0 but for some concepts of slot 2, sentence by sentence.</summary>
    private static Matrix<double> Outputs(params (string Concept, double[] Values)[] given)
    {
        var outputs = new Matrix<double>(Examples.Length, Basic.OutputCount);
        foreach (var (concept, values) in given)
        {
            for (var sentence = 0; sentence < values.Length; sentence++)
            {
                outputs.Row(sentence)[Basic.SlotSize + Index(concept)] = values[sentence];
            }
        }

        return outputs;
    }
}
