using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>The text under which settings are stored, letter by letter: another text finds no run again.</summary>
public class CanonicalTextTests
{
    private const string Prefix = "CslRepro.Tests.Properties.Claims.Store.CanonicalTextTests+";

    [Fact]
    public void Every_kind_of_value_has_its_text()
    {
        Assert.Equal("null", CanonicalText.Of(null));
        Assert.Equal("\"a\\u0022b\"", CanonicalText.Of("a\"b"));
        Assert.Equal(("true", "false"), (CanonicalText.Of(true), CanonicalText.Of(false)));
        Assert.Equal("Friday", CanonicalText.Of(DayOfWeek.Friday));
        Assert.Equal(("0.1", "1E-300", "NaN"), (CanonicalText.Of(0.1), CanonicalText.Of(1e-300), CanonicalText.Of(double.NaN)));
        Assert.Equal("0.1", CanonicalText.Of(0.1f));
        Assert.All(new object[] { 7, 7L, 7UL, 7U, (short)7, (ushort)7, (byte)7, (sbyte)7 }, number => Assert.Equal("7", CanonicalText.Of(number)));
    }

    [Fact]
    public void Lists_keep_their_order()
    {
        Assert.Equal("[]", CanonicalText.Of(Array.Empty<int>()));
        Assert.Equal("[3,1,2]", CanonicalText.Of(new[] { 3, 1, 2 }));
        Assert.Equal("[[1],\"x\"]", CanonicalText.Of(new List<object> { new[] { 1 }, "x" }));
    }

    [Fact]
    public void Records_have_kind_and_every_field_in_ordinal_order_those_they_inherit_too()
    {
        Assert.Equal(Prefix + "Inner{B=2;a=\"x\";}", CanonicalText.Of(new Inner("x", 2)));
        Assert.Equal(Prefix + "Point{X=1;Y=2;}", CanonicalText.Of(new Point(1, 2)));
        Assert.Equal(
            Prefix + "Derived{Base=5;Inner=" + Prefix + "Inner{B=2;a=\"x\";};Last=[1];Own=null;}",
            CanonicalText.Of(new Derived(5, new Inner("x", 2), null, [1])));
        Assert.Equal(Prefix + "Hidden{secret=3;}", CanonicalText.Of(new Hidden(3)));
    }

    [Fact]
    public void What_has_no_text_is_named_with_its_place()
    {
        Assert.StartsWith("List`1[1] is a System.Object", Message(new List<object> { 1, new() }), StringComparison.Ordinal);
        Assert.StartsWith("Derived.Inner.a is a ", Message(new Derived(5, new Inner(new Uri("urn:y"), 2), null, [])), StringComparison.Ordinal);
        Assert.StartsWith("DateTime is a System.DateTime", Message(new DateTime(2020, 1, 1)), StringComparison.Ordinal);
        Assert.StartsWith("Dictionary`2 is a ", Message(new Dictionary<string, int>()), StringComparison.Ordinal);

        static string Message(object value) => Assert.Throws<NotSupportedException>(() => CanonicalText.Of(value)).Message;
    }

    private abstract record Parent(int Base);

    private sealed record Derived(int Base, Inner Inner, string? Own, int[] Last) : Parent(Base);

#pragma warning disable IDE1006 // In small letters, to tell ordinal order from that of a dictionary.
    private sealed record Inner(object a, int B);
#pragma warning restore IDE1006

    private readonly record struct Point(int X, int Y);

    private sealed record Hidden
    {
        private readonly int secret;

        public Hidden(int secret) => this.secret = secret;

        public bool IsOdd => secret % 2 == 1;
    }
}
