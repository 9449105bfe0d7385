using CslRepro.Claims.Catalogue.HyperMaps;
using CslRepro.Experiments.MapScores;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>The claim on maps as predictors follows how the ranks of maps and errors go together.</summary>
public class MapPredictsErrorTests
{
    private static readonly Claim Claim = HyperMapClaims.All.Single(claim => claim.Id == "hyper-map-predicts-error");
    private static readonly string[] Names = [.. MapScoreExperiment.OfFigure.Concat(MapScoreExperiment.Others).Select(condition => condition.Name)];

    [Fact]
    public void Maps_that_rank_settings_as_errors_do_predict_them() => Assert.Equal(Observation.Reproduced, Judge(place => 1 - (0.3 * place)));

    [Fact]
    public void Maps_that_rank_settings_the_other_way_do_not() => Assert.Equal(Observation.NotReproduced, Judge(place => 0.1 + (0.3 * place)));

    [Fact]
    public void Maps_that_tell_the_worst_alone_do_not() => Assert.Equal(Observation.NotReproduced, Judge(place => place == 8 ? 0.1 : 0.5));

    /// <summary>The errors of a set's nine settings rise by half from one to the next, so that no scatter changes their order.</summary>
    private static Observation Judge(Func<int, double> agreement)
    {
        var runs = new SyntheticRuns(condition => (Error(condition), Error(condition)), (condition, factor) => Measured(agreement(Place(condition)) * factor));
        return runs.Judge([Claim])[Claim.Id];

        static double Error(Condition condition) => 0.02 * Power(Place(condition));
    }

    private static IEnumerable<Measurement> Measured(double agreement) =>
    [
        .. new[] { "full", "map", "principal" }.SelectMany(view => new[]
        {
            new Measurement(MapScoreProbe.Agreement(view), agreement), new Measurement(MapScoreProbe.Islands(view), 10),
        }),
        new Measurement(MapScoreProbe.Trustworthiness, 0.95),
    ];

    private static int Place(Condition condition) => Array.IndexOf(Names, condition.Name) % 9;

    private static double Power(int place) => Enumerable.Repeat(1.5, place).Aggregate(1.0, (product, factor) => product * factor);
}
