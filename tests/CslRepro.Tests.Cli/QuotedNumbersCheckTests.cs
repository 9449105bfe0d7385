using CslRepro.Audit;
using Xunit;

namespace CslRepro.Tests.Cli;

public class QuotedNumbersCheckTests
{
    private const string Snapshot =
        "hypothesis: a difference = -0.0461263 [-0.0897455, -0.002511] over 160 instances, above 0: Open\nratio = 81.178 [3.172, 2078.4]\n";

    [Theory]
    [InlineData("it is -0.04613 [-0.08975, -0.002511]")]
    [InlineData("turned around it is 0.04613 [0.002511, 0.08975], so")]
    [InlineData("81.18 [3.172, 2,078] times")]
    [InlineData("no interval, [a link](page.md), 12 [13]")]
    public void What_was_printed_may_be_quoted(string text) => Assert.Empty(QuotedNumbersCheck.Problems("page", text, ["other text", Snapshot]));

    [Theory]
    [InlineData("it is -0.04613 [-0.08975, -0.00252]", "-0.04613 [-0.08975, -0.00252]")]
    [InlineData("it is 0.04613 [-0.08975, -0.002511]", "0.04613 [-0.08975, -0.002511]")]
    [InlineData("right: -0.04613 [-0.08975, -0.002511], wrong: 1 [0, 2]", "1 [0, 2]")]
    public void What_was_not_is_named_with_its_line(string text, string number) => Assert.Equal(
        $"page, line 2: {number} stands on no page and in no snapshot of a claim.",
        Assert.Single(QuotedNumbersCheck.Problems("page", "first line\n" + text, [Snapshot])));
}
