using CslRepro.Reports.Drawing;
using CslRepro.Tests.Snapshots;
using SkiaSharp;
using Xunit;

namespace CslRepro.Tests.Properties.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("csl-snapshots-").FullName;
    private readonly List<string> shown = [];
    private readonly List<string> hidden = [];
    private readonly SnapshotFolder folder;

    public SnapshotFolderTests() => folder = Open(acceptAll: false);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_new_snapshot_fails_and_leaves_what_was_received()
    {
        var error = Assert.Throws<SnapshotException>(() => folder.VerifyText("one\r\ntwo\n", "claims/new", "txt"));
        Assert.Equal("one\ntwo\n", File.ReadAllText(In("claims/new.received.txt")));
        Assert.Single(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
        Assert.Contains("Rename new.received.txt to new.verified.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("CSLREPRO_ACCEPT=1", error.Message, StringComparison.Ordinal);
        Assert.Empty(shown);
    }

    [Fact]
    public void Renaming_accepts()
    {
        Assert.Throws<SnapshotException>(() => folder.VerifyText("one\n", "new", "txt"));
        File.Move(In("new.received.txt"), In("new.verified.txt"));
        folder.VerifyText("one\n", "new", "txt");
        Assert.Throws<SnapshotException>(() => folder.VerifyText("two\n", "new", "txt"));
    }

    [Theory]
    [InlineData("one\ntwo\n", "one\r\ntwo\r\n")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("\uFEFFone\n", "one\n")]
    public void Line_endings_and_a_byte_order_mark_do_not_count(string verified, string actual)
    {
        File.WriteAllText(In("a.verified.txt"), verified);
        folder.VerifyText(actual, "a", "txt");
    }

    [Theory]
    [InlineData("one\ntwo\n", "one\ntwo")]
    [InlineData("one\ntwo\n", "one\ntwo \n")]
    [InlineData("one\ntwo\n", "one\n\ntwo\n")]
    [InlineData("", "x")]
    public void All_else_counts(string verified, string actual)
    {
        File.WriteAllText(In("a.verified.txt"), verified);
        Assert.Throws<SnapshotException>(() => folder.VerifyText(actual, "a", "txt"));
    }

    [Fact]
    public void A_difference_is_told_line_by_line_and_shown()
    {
        File.WriteAllText(In("a.verified.txt"), "1\n2\n3\n4\n5\n6\n7\n");
        var error = Assert.Throws<SnapshotException>(() => folder.VerifyText("1\n2\n3\nfour\n5\n5.5\n6\n7\n", "a", "txt"));
        Assert.Contains(
            "      2: 2\n      3: 3\n-     4: 4\n+     4: four\n      5: 5\n+     6: 5.5\n      6: 6\n      7: 7\n",
            error.Message + "\n",
            StringComparison.Ordinal);
        Assert.Equal([In("a.received.txt")], shown);
        Assert.Equal("1\n2\n3\n4\n5\n6\n7\n", File.ReadAllText(In("a.verified.txt")));
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        File.WriteAllText(In("a.verified.txt"), string.Join('\n', Enumerable.Range(0, 10000)));
        var error = Assert.Throws<SnapshotException>(() => folder.VerifyText(string.Join('\n', Enumerable.Range(20000, 10000)), "a", "txt"));
        Assert.Contains("more differs below", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Split('\n').Length < 80);
    }

    [Fact]
    public void A_test_that_passes_removes_what_an_earlier_one_received()
    {
        File.WriteAllText(In("a.verified.txt"), "one");
        Assert.Throws<SnapshotException>(() => folder.VerifyText("two", "a", "txt"));
        folder.VerifyText("one", "a", "txt");
        Assert.Equal([In("a.verified.txt")], Directory.GetFiles(root));
        Assert.Equal([In("a.received.txt")], hidden);
    }

    [Fact]
    public void Accepting_all_writes_what_differs_and_nothing_else()
    {
        Assert.Throws<SnapshotException>(() => folder.VerifyText("one", "sub/a", "txt"));
        Open(acceptAll: true).VerifyText("one", "sub/a", "txt");
        Assert.Equal([In("sub/a.verified.txt")], Directory.GetFiles(In("sub")));
        folder.VerifyText("one", "sub/a", "txt");

        File.WriteAllText(In("b.verified.json"), """{"x": 1.0}""");
        Open(acceptAll: true).VerifyJson("""{"x": 1.05}""", "b", [new FieldTolerance("$.x", 0.1)]);
        Assert.Equal("""{"x": 1.0}""", File.ReadAllText(In("b.verified.json")));
        Open(acceptAll: true).VerifyJson("""{"x": 1.2}""", "b", [new FieldTolerance("$.x", 0.1)]);
        Assert.Equal("""{"x": 1.2}""", File.ReadAllText(In("b.verified.json")));
    }

    [Fact]
    public void Without_tolerances_json_is_compared_to_the_letter()
    {
        File.WriteAllText(In("a.verified.json"), """{"x": 1.0}""");
        folder.VerifyJson("""{"x": 1.0}""", "a", []);
        Assert.Throws<SnapshotException>(() => folder.VerifyJson("""{"x": 1.00}""", "a", []));
    }

    [Theory]
    [InlineData("""{"runs": [{"error": 0.25, "seed": 1}, {"error": 0.5, "seed": 2}], "ok": true}""", null)]
    [InlineData("""{"runs": [{"error": 0.26, "seed": 1}, {"error": 0.49, "seed": 2}], "ok": true}""", null)]
    [InlineData("""{"runs":[{"error":0.25,"seed":1},{"error":0.5,"seed":2}],"ok":true}""", null)]
    [InlineData(
        """{"runs": [{"error": 0.2601, "seed": 1}, {"error": 0.5, "seed": 2}], "ok": true}""",
        "$.runs[0].error: verified 0.25, received 0.2601: 0.0101 apart, 0.01 allowed")]
    [InlineData("""{"runs": [{"error": 0.25, "seed": 1}, {"error": 0.5, "seed": 3}], "ok": true}""", "$.runs[1].seed: verified 2, received 3")]
    [InlineData("""{"runs": [{"error": 0.25, "seed": 1}, {"error": 0.5, "seed": 2}], "ok": false}""", "$.ok: verified true, received false")]
    [InlineData("""{"runs": [{"error": 0.25, "seed": 1}], "ok": true}""", "$.runs: verified has 2 elements, received 1")]
    [InlineData(
        """{"runs": [{"error": 0.25, "seed": 1}, {"error": 0.5}], "ok": true}""", "$.runs[1]: verified has the members error, seed; received has error")]
    [InlineData("""{"runs": [{"error": "0.25", "seed": 1}, {"error": 0.5, "seed": 2}], "ok": true}""", "$.runs[0].error: verified 0.25, received \"0.25\"")]
    public void Tolerances_hold_for_the_numbers_they_name_alone(string actual, string? difference)
    {
        File.WriteAllText(In("a.verified.json"), """{"runs": [{"error": 0.25, "seed": 1}, {"error": 0.5, "seed": 2}], "ok": true}""");
        FieldTolerance[] tolerances = [new("$.runs[*].error", absolute: 0.0100000000001)];
        if (difference is null)
        {
            folder.VerifyJson(actual, "a", tolerances);
        }
        else
        {
            Assert.Contains(difference, Assert.Throws<SnapshotException>(() => folder.VerifyJson(actual, "a", tolerances)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_relative_tolerance_is_of_the_verified_value()
    {
        File.WriteAllText(In("a.verified.json"), """{"x": -200}""");
        folder.VerifyJson("""{"x": -202}""", "a", [new FieldTolerance("$.*", relative: 0.01)]);
        Assert.Throws<SnapshotException>(() => folder.VerifyJson("""{"x": -202.01}""", "a", [new FieldTolerance("$.*", relative: 0.01)]));
    }

    [Fact]
    public void A_tolerance_that_names_nothing_is_an_error()
    {
        File.WriteAllText(In("a.verified.json"), """{"x": 1}""");
        var error = Assert.Throws<ArgumentException>(
            () => folder.VerifyJson("""{"x": 1}""", "a", [new FieldTolerance("$.x", 1), new FieldTolerance("$.y", 1)]));
        Assert.Contains("$.y names no number", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new FieldTolerance("x", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FieldTolerance("$.x", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FieldTolerance("$.x", double.NaN));
    }

    [Fact]
    public void Pictures_are_compared_by_size_channel_and_share_of_pixels()
    {
        File.WriteAllBytes(In("a.verified.png"), Picture(10, 10, SKColors.White));
        folder.VerifyPicture(Picture(10, 10, SKColors.White), "a", PictureTolerance.Exact);
        folder.VerifyPicture(Picture(10, 10, new SKColor(247, 255, 255)), "a", PictureTolerance.Default);
        folder.VerifyPicture(Picture(10, 10, SKColors.White, (0, SKColors.Black)), "a", new PictureTolerance(8, 0.01));

        RequireDifference(Picture(10, 11, SKColors.White), PictureTolerance.Default, "verified is 10 x 10 pixels, received 10 x 11");
        RequireDifference(
            Picture(10, 10, new SKColor(246, 255, 255)), PictureTolerance.Default, "100 of 100 pixels differ by more than 8 of 255 in a channel, at most by 9");
        RequireDifference(Picture(10, 10, SKColors.White, (0, SKColors.Black), (1, SKColors.Red)), new PictureTolerance(8, 0.01), "2 of 100 pixels differ");
        RequireDifference([1, 2, 3], PictureTolerance.Default, "the received file is no picture");
    }

    [Theory]
    [InlineData(180, 100, 100, 255)]
    [InlineData(200, 120, 100, 255)]
    [InlineData(200, 100, 80, 255)]
    [InlineData(200, 100, 100, 235)]
    public void Every_channel_counts(byte red, byte green, byte blue, byte alpha)
    {
        File.WriteAllBytes(In("a.verified.png"), Picture(4, 4, new SKColor(200, 100, 100)));
        RequireDifference(Picture(4, 4, new SKColor(red, green, blue, alpha)), PictureTolerance.Default, "16 of 16 pixels differ");
    }

    [Fact]
    public void Colours_of_like_brightness_differ()
    {
        File.WriteAllBytes(In("a.verified.png"), Picture(4, 4, new SKColor(200, 100, 100)));
        RequireDifference(Picture(4, 4, new SKColor(100, 100, 200)), PictureTolerance.Default, "16 of 16 pixels differ");
    }

    private static byte[] Picture(int width, int height, SKColor colour, params (int Place, SKColor Colour)[] dots)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(colour);
        foreach (var dot in dots)
        {
            bitmap.SetPixel(dot.Place % width, dot.Place / width, dot.Colour);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void RequireDifference(byte[] picture, PictureTolerance tolerance, string message)
    {
        var error = Assert.Throws<SnapshotException>(() => folder.VerifyPicture(picture, "a", tolerance));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(picture, File.ReadAllBytes(In("a.received.png")));
    }

    private string In(string name) => Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));

    private SnapshotFolder Open(bool acceptAll) => new(root, acceptAll, (received, _) => shown.Add(received), (received, _) => hidden.Add(received));
}
