using CslRepro.Experiments.Search;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

public class SearchSpaceTests
{
    public static TheoryData<string> Names => [.. SearchSpaces.All.Select(space => space.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_are_settings_that_can_be_trained_and_that_differ(string name)
    {
        var space = SearchSpaces.Named(name);
        var draws = Enumerable.Range(0, 300).Select(index => space.Draw(4, SearchPlan.FirstSeed + (ulong)index)).ToArray();
        Assert.All(draws, settings => settings.Validate());
        Assert.Equal(300, draws.Distinct().Count());
        Assert.All(space.Settings, searched => Assert.True(draws.Select(searched.Option.TextIn).Distinct().Count() > 1, searched.Option.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_draws_the_same_again_and_other_numbers_of_objects_draw_others(string name)
    {
        var space = SearchSpaces.Named(name);
        Assert.Equal(space.Draw(50, SearchPlan.FirstSeed), space.Draw(50, SearchPlan.FirstSeed));
        Assert.NotEqual(space.Draw(4, SearchPlan.FirstSeed), space.Draw(50, SearchPlan.FirstSeed));
    }

    [Fact]
    public void Numbers_lie_between_their_bounds_and_are_even_on_their_scale()
    {
        var leak = new SearchedNumber(EsnOptions.Leak, 0.01, 1, IsLogarithmic: true);
        Assert.Equal([0.01, 0.1, 0.316], [leak.At(0), leak.At(0.5), leak.At(0.75)]);
        Assert.Equal(1, leak.At(0.9999999));
        var density = new SearchedNumber(EsnOptions.Density, 0.05, 1, IsLogarithmic: false);
        Assert.Equal([0.05, 0.525], [density.At(0), density.At(0.5)]);
        var units = new SearchedWholeNumber(SharedOptions.Units, 10, 160);
        Assert.Equal([10, 40, 160], [units.At(0), units.At(0.5), units.At(0.9999999)]);
    }

    [Fact]
    public void What_is_shared_by_networks_with_epochs_is_searched_alike() => Assert.All(
        SearchSpaces.All.Where(space => space.Start is BackpropagationSettings),
        space => Assert.Equal(SearchSpaces.Gru.Settings, space.Settings.Take(SearchSpaces.Gru.Settings.Count)));
}
