using CslRepro.Claims.Catalogue.Published;
using CslRepro.Experiments.Published;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Properties.Claims;
using Xunit;

namespace CslRepro.Tests.Properties.Published;

/// <summary>The verdict on the published LSTM's epochs follows what was measured.</summary>
public class PublishedClaimsTests
{
    [Theory]
    [InlineData(10, Observation.Reproduced)]
    [InlineData(35, Observation.NotReproduced)]
    [InlineData(5, Observation.NotReproduced)]
    public void A_network_that_learnt_for_other_epochs_gives_another_verdict(int epochs, Observation observation) =>
        Assert.Equal(observation, World(epochs).Judge([PublishedEpochs.Claim with { Controls = [] }])["published-lstm-epochs"]);

    [Fact]
    public void Numbers_and_words_read_no_other_conditions_than_decide() =>
        World(10).AssertSummariesReadWhatDecides([PublishedEpochs.Claim, PublishedErrors.Claim]);

    [Fact]
    public void Claims_on_states_run_other_networks_in_the_place_of_the_trained_lstm_alone()
    {
        foreach (var claim in PublishedStates.Claims)
        {
            var conditions = claim.Deciding.SelectMany(hypothesis => hypothesis.Estimand.Conditions).Distinct().ToArray();
            Assert.Contains(conditions, condition => condition.Name == "lstm20-states-published" && condition.Task.Model == PublishedLstm.Authors);
            Assert.Contains(conditions, condition => condition.Name == "lstm20-states-10-epochs");
            Assert.DoesNotContain(conditions, condition => condition.Name == "lstm20-states");
            Assert.All(
                conditions.Where(condition => condition.Name.Contains("untrained", StringComparison.Ordinal)),
                condition => Assert.False(condition.Task.Trained));
        }
    }

    /// <summary>An error that falls and weights that grow from epoch to epoch, and a published network that lies on both curves.</summary>
    private static SyntheticRuns World(int epochs) => SyntheticRuns.Measuring(condition => condition == PublishedExperiment.Lstm.Name
        ? [(CourseProbe.TwoObjectRmse, Error(epochs)), (WeightSizes.RecurrentNorm, epochs)]
        : Enumerable.Range(1, PublishedExperiment.MostEpochs).SelectMany(epoch => new[]
        {
            (EpochProbe.Name(CourseProbe.TwoObjectRmse, epoch), Error(epoch)), (EpochProbe.Name(WeightSizes.RecurrentNorm, epoch), (double)epoch),
        }));

    private static double Error(int epoch) => Math.Pow(0.9, epoch);
}
