using CslRepro.Figures.Maps;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Figures;

public class LabelPlacerTests
{
    [Property(Replay = "(901,1)", MaxTest = 50)]
    public void Labels_of_crowded_points_do_not_overlap_and_stay_inside(ulong seed)
    {
        var random = new RandomStream(seed, "test/labels");
        var placer = new LabelPlacer(600, 500);
        var placed = new List<(double X, double Y, double Half)>();
        for (var label = 0; label < 20; label++)
        {
            // All of them within 60 pixels.
            var text = new string('x', 2 + random.NextInt32(5));
            var (x, y) = placer.Place(text, 280 + (60 * random.NextDouble()), 220 + (60 * random.NextDouble()));
            placed.Add((x, y, text.Length * 4));
        }

        for (var a = 0; a < placed.Count; a++)
        {
            Assert.InRange(placed[a].X, placed[a].Half, 600 - placed[a].Half);
            Assert.InRange(placed[a].Y, 8, 492);
            for (var b = 0; b < a; b++)
            {
                Assert.True(Math.Abs(placed[a].X - placed[b].X) >= placed[a].Half + placed[b].Half || Math.Abs(placed[a].Y - placed[b].Y) >= 16);
            }
        }
    }

    [Fact]
    public void A_blocked_spot_stays_free()
    {
        var placer = new LabelPlacer(200, 200);
        placer.Block(130, 100, 25);
        var (x, y) = placer.Place("word", 100, 100);
        Assert.True(Math.Abs(x - 130) > 25 || Math.Abs(y - 100) > 25);
    }
}
