using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Corpora;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis;

[Properties(Arbitrary = [typeof(CorpusGenerators)])]
public class EvaluationTests
{
    private static readonly Language Basic = Language.Create(4);

    [Property(Replay = "(301,1)", MaxTest = 200)]
    public void Exact_implies_valid_and_the_teacher_of_what_is_said_is_exact(SpokenSentence spoken, ulong seed)
    {
        var language = spoken.Language;
        var random = new RandomStream(seed, "test/outputs");
        var example = new Example(spoken.Sentence, spoken.Sentence.Stated);
        var outputs = new Matrix<double>(2, language.OutputCount);
        var teacher = new float[language.OutputCount];
        spoken.Sentence.Stated.WriteTeacher(language, teacher);
        for (var i = 0; i < teacher.Length; i++)
        {
            outputs[0, i] = 8 * teacher[i];
            outputs[1, i] = (8 * teacher[i]) + (6 * random.NextNormal());
        }

        var evaluation = Evaluation.Of(language, [example, example], outputs);
        Assert.True(evaluation.Exact[0]);
        Assert.True(evaluation.Valid[1] || !evaluation.Exact[1]);
    }

    [Property(Replay = "(302,1)", MaxTest = 200)]
    public void An_unstated_characteristic_costs_exactness_only_and_a_missing_one_both(SpokenSentence spoken)
    {
        var language = spoken.Language;
        var stated = spoken.Sentence.Stated;
        var more = stated with { Second = stated.Second with { Colour = stated.Second.Colour == ObjectDescription.Absent ? 1 : stated.Second.Colour } };
        var less = stated with { First = stated.First with { Category = ObjectDescription.Absent } };
        var evaluation = Evaluation.Of(
            language, [new Example(spoken.Sentence, stated), new Example(spoken.Sentence, stated)], Outputs(language, more, less));
        Assert.True(evaluation.Valid[0]);
        Assert.Equal(more == stated, evaluation.Exact[0]);
        Assert.False(evaluation.Valid[1]);
        Assert.False(evaluation.Exact[1]);
    }

    [Theory]
    [InlineData(1.3, 0.3249, false)]
    [InlineData(1.3, 0.3251, true)]
    [InlineData(1.0, 0.2501, true)]
    [InlineData(1.95, 0.4874, false)]
    [InlineData(1.95, 0.4876, true)]
    public void A_characteristic_of_four_values_is_there_from_f_over_four_on(double factor, double probability, bool there)
    {
        // p of one value, the rest shared by the three others: the difference of outputs is ln(p / ((1 - p) / 3)).
        var outputs = new double[Basic.OutputCount];
        outputs[2] = Math.Log(3 * probability / (1 - probability));
        var scene = new SceneReader(Basic, factor).Read(outputs);
        Assert.Equal(there ? 2 : ObjectDescription.Absent, scene.First.Category);

        // Equal outputs have p = 1 / K, which only f = 1 takes for a value.
        Assert.Equal(factor > 1, scene.Second.IsNothing);
    }

    [Fact]
    public void Categories_positions_and_colours_of_both_slots_stand_where_they_should()
    {
        var outputs = new double[22];
        outputs[1] = outputs[4 + 2] = outputs[7 + 3] = outputs[11 + 3] = outputs[11 + 4] = outputs[11 + 7 + 1] = 5;
        Assert.Equal(new Scene(new ObjectDescription(1, 2, 3), new ObjectDescription(3, 0, 1)), new SceneReader(Basic).Read(outputs));
    }

    [Fact]
    public void Of_equal_largest_outputs_the_first_counts()
    {
        // At this factor nothing is absent.
        Assert.Equal(new Scene(new ObjectDescription(0, 0, 0), new ObjectDescription(0, 0, 0)), new SceneReader(Basic, 0.5).Read(new double[22]));
        var outputs = new double[22];
        outputs[1] = outputs[3] = outputs[11 + 4] = outputs[11 + 5] = 5;
        Assert.Equal(new Scene(new ObjectDescription(1, 0, 0), new ObjectDescription(0, 0, 0)), new SceneReader(Basic, 0.5).Read(outputs));
    }

    [Fact]
    public void Rmse_is_the_root_of_the_mean_square_over_sentences_and_outputs()
    {
        var sentence = Basic.OneObjectSentences[0];
        var seen = new Scene(new ObjectDescription(0, 0, 0), ObjectDescription.Nothing);
        var outputs = new Matrix<double>(2, 22);
        outputs[0, 0] = 1;
        outputs[1, 5] = 2;

        // First sentence: two of three ones are missed (2); second: all three, and 2 where position 1 should be 0 (3 + 4).
        var evaluation = Evaluation.Of(Basic, [new Example(sentence, seen), new Example(sentence, seen)], outputs);
        Assert.Equal(Math.Sqrt(9.0 / 44), evaluation.Rmse, 1e-15);
    }

    [Fact]
    public void Wrong_shapes_and_numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SceneReader(Basic).Read(new double[21]));
        var outputs = new double[22];
        outputs[3] = double.NaN;
        Assert.Throws<ArgumentException>(() => new SceneReader(Basic).Read(outputs));
    }

    private static Matrix<double> Outputs(Language language, params IReadOnlyList<Scene> scenes)
    {
        var outputs = new Matrix<double>(scenes.Count, language.OutputCount);
        var teacher = new float[language.OutputCount];
        for (var i = 0; i < scenes.Count; i++)
        {
            scenes[i].WriteTeacher(language, teacher);
            for (var output = 0; output < teacher.Length; output++)
            {
                outputs[i, output] = 9 * teacher[output];
            }
        }

        return outputs;
    }
}
