using CslRepro.Claims.Catalogue.Fair;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim of group I follows the errors.</summary>
public class FairClaimsTests
{
    [Theory]
    [InlineData(0.02, 0.3, Observation.NotReproduced, Observation.NotReproduced)]
    [InlineData(0.09, 0.3, Observation.NotReproduced, Observation.Reproduced)]
    [InlineData(0.3, 0.5, Observation.Reproduced, Observation.Reproduced)]
    public void An_answer_is_that_of_the_networks_which_it_names(double valid, double exact, Observation lstmTuned, Observation bothTuned)
    {
        // The tuned ESN is at 5 %, the paper's at 15 %, valid; at 25 % and 40 %, exact.
        var verdicts = Verdicts(condition => condition.Name switch
        {
            "tuned-lstm-50" => (valid, exact),
            "tuned-esn-50" => (0.05, 0.25),
            _ => (0.15, 0.4),
        });
        Assert.Equal((lstmTuned, bothTuned), (verdicts["fair-lstm-tuned"], verdicts["fair-both-tuned"]));
    }

    [Fact]
    public void One_error_alone_does_not_suffice() =>
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts(condition => condition.Name switch
            {
                "tuned-lstm-50" => (0.3, 0.2),
                "tuned-esn-50" => (0.05, 0.25),
                _ => (0.15, 0.4),
            })["fair-both-tuned"]);

    [Theory]
    [InlineData(0.03, 0.2, Observation.Reproduced)]
    [InlineData(0.03, 0.05, Observation.NotReproduced)]
    [InlineData(0.005, 0.05, Observation.NotReproduced)]
    public void Ten_times_as_many_sentences_are_what_decides(double valid, double exact, Observation observation) =>
        Assert.Equal(
            observation,
            Verdicts(condition => condition.Name switch
            {
                "tuned-lstm-50-sentences-10000" => (valid, exact),
                "tuned-esn-50-sentences-10000" => (0.01, 0.1),
                // With fewer sentences the LSTM is ahead.
                _ => condition.Name.StartsWith("tuned-lstm", StringComparison.Ordinal) ? (0.001, 0.01) : (0.4, 0.6),
            })["fair-more-sentences"]);

    [Theory]
    [InlineData("none", Observation.Reproduced)]
    [InlineData("tuned-lstm-4", Observation.NotReproduced)]
    [InlineData("tuned-lstm-8", Observation.NotReproduced)]
    [InlineData("tuned-lstm-15", Observation.NotReproduced)]
    [InlineData("tuned-lstm-25", Observation.Reproduced)]
    public void With_few_objects_the_exact_errors_decide(string behind, Observation observation) =>
        Assert.Equal(
            observation,
            Verdicts(condition => condition.Name == behind
                ? (0.05, 0.3)
                // The valid errors are the other way round.
                : condition.Name.StartsWith("tuned-lstm", StringComparison.Ordinal) ? (0.05, 0.1) : (0.02, 0.2))["fair-few-objects"]);

    [Fact]
    public void Summaries_read_what_decides() => new SyntheticRuns(_ => (0.01, 0.1), (_, _) => []).AssertSummariesReadWhatDecides(FairClaims.All);

    private static IReadOnlyDictionary<string, Observation> Verdicts(Func<Condition, (double Valid, double Exact)> errors) =>
        new SyntheticRuns(errors, (_, _) => []).Judge(FairClaims.All);
}
