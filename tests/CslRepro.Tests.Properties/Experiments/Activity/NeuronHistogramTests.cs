using CslRepro.Corpora;
using CslRepro.Experiments.Activity;
using Xunit;

namespace CslRepro.Tests.Properties.Experiments.Activity;

public class NeuronHistogramTests
{
    private static readonly Language Basic = Language.Create(4);

    [Theory]
    [InlineData("slot 1 category glass", false)]
    [InlineData("slot 1 category cup", true)]
    [InlineData("slot 1 position left", null)]
    [InlineData("slot 1 colour blue", true)]
    [InlineData("slot 2 category cup", null)]
    [InlineData("slot 2 position middle", true)]
    [InlineData("slot 2 position left", false)]
    public void Values_are_parted_by_what_has_been_said_of_their_characteristic_in_their_slot(string output, bool? said)
    {
        var scene = new Scene(
            new ObjectDescription(Basic.Categories.ToList().IndexOf("cup"), ObjectDescription.Absent, Basic.Colours.ToList().IndexOf("blue")),
            new ObjectDescription(ObjectDescription.Absent, Basic.Positions.ToList().IndexOf("middle"), ObjectDescription.Absent));
        Assert.Equal(said, NeuronHistogram.IsSaid(Basic, scene, Basic.ConceptNames.ToList().IndexOf(output)));
    }

    [Fact]
    public void A_bin_has_its_lower_end_and_not_its_upper_one()
    {
        var (counts, beyond) = OutputHistogram.Count([-1, -0.5, -0.5, 0.25, 1, -1.01], -1, 0.5, 4);
        Assert.Equal([1, 2, 1, 0], counts);
        Assert.Equal(2, beyond);
    }
}
