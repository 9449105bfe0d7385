using CslRepro.Corpora;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

public class SceneTests
{
    private static readonly ObjectDescription Cup = new(1, 2, 3);

    [Theory]
    [InlineData(0, 2, 3)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 2, 0)]
    public void A_scene_contains_what_is_less_and_nothing_that_is_other_in_either_slot(int category, int position, int colour)
    {
        var other = new ObjectDescription(category, position, colour);
        var scene = new Scene(Cup, Cup);
        Assert.True(scene.Contains(scene));
        Assert.True(scene.Contains(new Scene(ObjectDescription.Nothing, Cup)));
        Assert.True(scene.Contains(new Scene(Cup with { Position = ObjectDescription.Absent }, Cup with { Colour = ObjectDescription.Absent })));
        Assert.False(scene.Contains(new Scene(other, Cup)));
        Assert.False(scene.Contains(new Scene(Cup, other)));
        Assert.False(new Scene(Cup, ObjectDescription.Nothing).Contains(scene));
        Assert.False(new Scene(ObjectDescription.Nothing, Cup).Contains(scene));
    }
}
