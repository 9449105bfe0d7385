using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;

namespace CslRepro.Experiments.Search;

/// <summary>The settings that the registered search chose, trained as the search trains them and judged on test sentences.</summary>
public static class TunedConditions
{
    /// <summary>A kind of network with the settings that were chosen for a number of objects.</summary>
    /// <param name="space">What was searched.</param>
    /// <param name="objects">One of <see cref="SearchPlan.Objects"/>.</param>
    public static Condition Of(SearchSpace space, int objects)
    {
        ArgumentNullException.ThrowIfNull(space);
        return new Condition(
            string.Create(CultureInfo.InvariantCulture, $"tuned-{space.Name}-{objects}"),
            new TaskSettings(Settings(space, objects)) { Objects = objects, Stop = SearchPlan.Stop });
    }

    /// <summary>A condition on another number of training sentences, of which three in ten have one object as in the paper.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="sentences">How many sentences are trained on, 10 or more.</param>
    public static Condition WithSentences(Condition condition, int sentences)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var one = sentences * CorpusSizes.Paper.OneObject / (CorpusSizes.Paper.OneObject + CorpusSizes.Paper.TwoObjects);
        return condition.As(
            string.Create(CultureInfo.InvariantCulture, $"{condition.Name}-sentences-{sentences:00000}"),
            task => task with { TrainingSentences = new CorpusSizes(one, sentences - one) });
    }

    /// <summary>The chosen settings.</summary>
    /// <inheritdoc cref="Of"/>
    public static NetworkSettings Settings(SearchSpace space, int objects)
    {
        ArgumentNullException.ThrowIfNull(space);
        return ChosenSettings.Of(space, objects);
    }
}
