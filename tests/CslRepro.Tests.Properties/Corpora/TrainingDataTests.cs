using CslRepro.LanguageTask;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

public class TrainingDataTests
{
    private static readonly TrainingData Five = new([[0], [1, 1], [2, 2, 2], [3], [4, 4]], new Matrix<double>(5, 2, [0, 1, 10, 11, 20, 21, 30, 31, 40, 41]));

    [Fact]
    public void Every_second_sentence_keeps_its_teacher()
    {
        var part = Five.Every(2);
        Assert.Equal([[0], [2, 2, 2], [4, 4]], part.Sequences);
        Assert.Equal([0, 1, 20, 21, 40, 41], part.Targets.Elements.ToArray());
        Assert.Equal((9, 6), (Five.Words, part.Words));
    }

    [Fact]
    public void A_share_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Five.Every(0));
}
