using CslRepro.Corpora;
using CslRepro.Experiments.Counts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ConceptCountTests
{
    /// <summary>
    /// Expansion by expansion of figure 4, for each of the objects: 0 + 24 + 30 + 30 + 60 clauses with a position, 16 + 32 + 24 + 24 + 48 with a colour.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(15)]
    public void As_many_clauses_state_a_position_as_a_colour(int objects)
    {
        var count = ConceptCount.Of(Language.Create(objects));
        Assert.Equal((172 * objects, 144 * objects, 144 * objects), (count.Clauses, count.WithPosition, count.WithColour));
    }

    /// <summary>
    /// The words that are left when a position is said, itself included: 24 x 3 ("left is red"), 60 x 1 at the end, and "left is the (red) cup" with or
    /// without "there" before "is": 60 clauses, 12 without a colour and 48 with one.
    /// </summary>
    [Fact]
    public void Words_are_counted_from_the_one_that_states()
    {
        var count = ConceptCount.Of(Language.Create(4));
        var position = (24 * 3) + (60 * 1) + (6 * (4 + 5)) + (24 * (5 + 6));
        var colour = (16 * 2) + (32 * 1) + (24 * 6) + (24 * 5) + (48 * 2);
        Assert.Equal((4 * position, 4 * colour), (count.WordsAfterPosition, count.WordsAfterColour));
    }
}
