using CslRepro.Corpora;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Interchange;

public sealed class ConceptFileTests : IDisposable
{
    private static readonly Language Language = Language.Create(4);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Our_own_names_are_in_our_order()
    {
        var concepts = Read(Language.ConceptNames);

        Assert.Equal(Enumerable.Range(0, 22), concepts.PlaceOf);
        Assert.False(concepts.SlotsByCount || concepts.NeighboursDecided);
    }

    [Fact]
    public void Values_alone_are_slot_1_and_then_slot_2()
    {
        string[] slot = ["red", "orange", "green", "blue", "left", "right", "middle", "bowl", "orange", "cup", "glass"];
        int[] places = [10, 9, 7, 8, 4, 5, 6, 0, 1, 2, 3];

        foreach (var lines in new string[][] { slot, [.. slot, .. slot] })
        {
            var concepts = Read(lines);

            Assert.Equal([.. places, .. places.Select(place => 11 + place)], concepts.PlaceOf);
            Assert.True(concepts.SlotsByCount && concepts.NeighboursDecided);
        }
    }

    [Fact]
    public void Slots_may_be_mixed_and_written_in_many_ways()
    {
        string[] ways = ["{0} {1}", "{1}_{0}", "slot {1} {0}", "{0}\tslot {1}"];
        var lines = Language.ConceptNames.Select(name => name.Split(' ')).Select((name, i) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            ways[i % ways.Length],
            name[3] == "orange" ? (name[2] == "colour" ? "color orange" : "object orange") : name[3],
            name[1])).Select((line, i) => (line, i)).OrderBy(item => item.i * 7 % 22).ToArray();

        var concepts = Read(lines.Select(item => item.line));

        Assert.Equal(Enumerable.Range(0, 22), concepts.PlaceOf.Select(place => lines[place].i));
        Assert.False(concepts.SlotsByCount || concepts.NeighboursDecided);
    }

    [Fact]
    public void A_name_that_cannot_be_told_apart_is_refused_with_its_line()
    {
        string[] lines = ["left", "right", "middle", "glass", "cup", "bowl", "orange", "orange", "red", "green", "blue"];
        Assert.True(Read(lines).NeighboursDecided);

        string[] doubtful = ["orange", "left", "right", "middle", "orange", "glass", "cup", "bowl", "red", "green", "blue"];
        Assert.Contains("line 1: \"orange\" may be a category or a colour", Refusal(doubtful), StringComparison.Ordinal);
        doubtful[4] = "orange colour";
        Assert.Equal(0, Read(doubtful).PlaceOf[3]);
    }

    [Fact]
    public void A_name_three_times_is_refused()
    {
        string[] lines = ["glass", "cup", "bowl", "orange", "left", "right", "middle", "red", "orange", "orange", "blue"];
        Assert.Contains("line 10: \"orange\" names a concept of slot 1 once more", Refusal(lines), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private ConceptFile Read(IEnumerable<string> lines)
    {
        File.WriteAllText(folder[ConceptFile.Name], string.Join("\r\n", lines) + "\r\n");
        return ConceptFile.Read(folder.Path, Language);
    }

    private string Refusal(IEnumerable<string> lines) => Assert.Throws<InvalidDataException>(() => Read(lines)).Message;
}
