using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

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
            new TaskSettings(ChosenSettings.Of(space, objects)) { Objects = objects, Stop = SearchPlan.Stop });
    }
}
