using System.Globalization;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>Neighbouring final states agree on one end of their sentences more than on the other: what two claims share.</summary>
/// <param name="Condition">Where it is asserted.</param>
/// <param name="Name">The condition's name in texts.</param>
/// <param name="More">Name of the agreement on the end that is said to win, in a view.</param>
/// <param name="Less">Name of the agreement on the other end.</param>
/// <param name="MoreName">The winning end in texts.</param>
/// <param name="LessName">The other end in texts.</param>
internal sealed record SentenceEnds(
    Condition Condition, string Name, Func<string, string> More, Func<string, string> Less, string MoreName, string LessName)
{
    public IReadOnlyList<Hypothesis> Hypotheses => [Difference(Condition, Name, Full), Difference(Condition, Name, Map)];

    public IReadOnlyList<Control> Controls =>
    [
        Control.Reported("The optimum.", Difference(HyperMapExperiment.Optimum, "optimum", Full)),
        Control.Reported("The optimum.", Difference(HyperMapExperiment.Optimum, "optimum", Map)),
        Control.Reported("Two principal components.", Difference(Condition, Name, Principal)),
        Control.Reported(
            "Is the agreement itself more than chance?",
            Hypothesis.Above(
                $"agreement on the {MoreName} words, {Name}, full space",
                HyperMapExperiment.Runs.Mean(Condition, More(Full)),
                0.1).In(Bounds.BeyondChance)),
    ];

    public string Summary(Evidence evidence)
    {
        var runs = evidence.Get(HyperMapExperiment.Runs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Agreement on the {MoreName} and the {LessName} words: full space {runs.Average(Condition, More(Full)):0.00} and "
                + $"{runs.Average(Condition, Less(Full)):0.00}, map {runs.Average(Condition, More(Map)):0.00} and "
                + $"{runs.Average(Condition, Less(Map)):0.00}.");
    }

    private Hypothesis Difference(Condition at, string where, string view) => Hypothesis.Above(
        $"agreement on the {MoreName} words minus the {LessName}, {where}, {SpaceName(view)}",
        HyperMapExperiment.Runs.Difference(at, at, More(view), Less(view)),
        0);
}
