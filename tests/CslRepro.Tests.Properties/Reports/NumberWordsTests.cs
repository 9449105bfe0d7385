using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using Xunit;

namespace CslRepro.Tests.Properties.Reports;

public class NumberWordsTests
{
    [Fact]
    public void Few_numbers_stand_by_their_answers_with_their_intervals() =>
        Assert.Equal(
            "**yes**: a above 0, 0.5 [0.25, 0.75]; c above 0, 0.75 [0.5, 1]; **open**: b above 0, 0.1 [-0.15, 0.35]",
            NumberWords.Of([Number("a", 0.5, Decision.Supported), Number("b", 0.1, Decision.Open), Number("c", 0.75, Decision.Supported)]));

    [Fact]
    public void Many_numbers_of_one_answer_are_counted_and_told_by_their_range() =>
        Assert.Equal(
            "**yes** for 5 numbers, 1.5 to 5.5; **no**: x above 0, -2 [-2.25, -1.75]",
            NumberWords.Of(
            [
                .. Enumerable.Range(1, 5).Reverse().Select(i => Number("n", i + 0.5, Decision.Supported)),
                Number("x", -2, Decision.Refuted),
            ]));

    [Fact]
    public void A_statement_whose_answer_is_none_of_its_numbers_has_it_first() =>
        Assert.Equal(
            "**open** in all; **yes**: a above 0, 0.5 [0.25, 0.75]",
            NumberWords.Of(new StatementRecord("A is so.", Decision.Open, [Number("a", 0.5, Decision.Supported)])));

    private static NumberRecord Number(string quantity, double estimate, Decision decision) =>
        new(quantity, "above 0", "", estimate, estimate - 0.25, estimate + 0.25, decision, 0, 1, 10, false, null, null, null, null);
}
