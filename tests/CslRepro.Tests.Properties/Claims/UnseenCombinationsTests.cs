using CslRepro.Corpora;
using CslRepro.Experiments.LearningCurves;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class UnseenCombinationsTests
{
    private static readonly Language Basic = Language.Create(4);

    [Theory]
    [InlineData("that is the red cup", false)] // Other words for what was stated.
    [InlineData("this is a cup", true)] // A part of a combination is another combination.
    [InlineData("this is a green cup", true)]
    [InlineData("there is a blue glass on the left", false)]
    [InlineData("the bowl is on the middle", false)] // Stated of slot 2 in training.
    [InlineData("this is a red cup and the bowl is on the middle", false)]
    [InlineData("the bowl is on the middle and this is a red bowl", true)] // The second clause alone is new.
    [InlineData("this is a red bowl and the bowl is on the middle", true)] // The first clause alone is new.
    [InlineData("this is a orange", true)]
    public void A_combination_is_new_if_no_clause_stated_it(string asked, bool isUnseen)
    {
        var train = Examples("this is a red cup", "there is a blue glass on the left and on the middle is a bowl");
        Assert.Equal([isUnseen], UnseenCombinations.Of(train, Examples(asked)));
    }

    [Fact]
    public void An_object_of_its_colours_name_is_another_combination_than_the_object() =>
        Assert.Equal([true, false], UnseenCombinations.Of(Examples("this is the orange"), Examples("the orange is orange", "that is a orange")));

    private static Example[] Examples(params string[] clauses) =>
        [.. clauses.Select(text => SentenceParser.Parse(Basic, $"BEGIN {text} END"))
            .Select(sentence => new Example(sentence, sentence.Stated))];
}
