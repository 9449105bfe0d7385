using CslRepro.Corpora;
using CslRepro.Experiments.Activity;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Experiments.Activity;

public class AnswerExampleTests
{
    private static readonly Language Basic = Language.Create(4);

    [Property(Replay = "(1501,1)", MaxTest = 100)]
    public void What_is_read_off_is_the_largest_share_if_it_reaches_the_threshold(ulong seed)
    {
        var random = new RandomStream(seed, "test/shares");
        double[] outputs = [.. Enumerable.Range(0, Basic.OutputCount).Select(_ => random.NextNormal())];
        var shares = AnswerExample.SharesOf(Basic, outputs);
        var read = new SceneReader(Basic).Read(outputs);
        var values = new[] { read.First.Category, read.First.Position, read.First.Colour, read.Second.Category, read.Second.Position, read.Second.Colour };
        var offset = 0;
        foreach (var (value, count) in values.Zip([4, 3, 4, 4, 3, 4]))
        {
            var part = shares[offset..(offset + count)];
            Assert.Equal(1, part.Sum(), 1e-12);
            Assert.Equal(value, part.Max() < 1.3 / count ? ObjectDescription.Absent : Array.IndexOf(part, part.Max()));
            offset += count;
        }
    }

    [Fact]
    public void The_first_answer_of_each_kind_is_taken_and_one_object_is_passed_over()
    {
        Example[] examples =
        [
            Of("BEGIN this is a cup END"),
            Of("BEGIN this is a cup and that is a glass END"),
            Of("BEGIN this is a bowl and that is a glass END"),
            Of("BEGIN this is a glass and that is a cup END"),
            Of("BEGIN this is a glass and that is a bowl END"),
        ];
        var outputs = new Matrix<double>(examples.Length, Basic.OutputCount);
        for (var row = 0; row < examples.Length; row++)
        {
            var teacher = new float[Basic.OutputCount];
            examples[row].Seen.WriteTeacher(Basic, teacher);
            for (var output = 0; output < teacher.Length; output++)
            {
                outputs[row, output] = 5 * teacher[output];
            }
        }

        // The second answer adds a position, the third and the fourth miss slot 1's object.
        outputs[2, 4] = 5;
        outputs[3, 0] = 0;
        outputs[4, 0] = 0;
        var answers = AnswerExample.OneOfEach(Basic, examples, outputs);
        Assert.Equal(
            ["this is a cup and that is a glass", "this is a bowl and that is a glass", "this is a glass and that is a cup"],
            answers.Select(answer => answer.Sentence));
        Assert.Equal([(true, true), (true, false), (false, false)], answers.Select(answer => (answer.IsValid, answer.IsExact)));
    }

    private static Example Of(string text)
    {
        var sentence = SentenceParser.Parse(Basic, text);
        return new Example(sentence, sentence.Stated);
    }
}
