using CslRepro.Corpora;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class StateProbeTests
{
    private static readonly Language Basic = Language.Create(4);

    [Theory]
    [InlineData("the cup is on the middle and this is a glass", "middle", true, true)]
    [InlineData("the cup is on the middle and this is a glass", "left", false, false)]
    [InlineData("this is a glass and on the middle is the cup", "middle", true, true)]
    [InlineData("this is a glass and on the middle there is the cup", "middle", true, true)]
    [InlineData("on the middle is the cup and this is a glass", "middle", true, false)]
    [InlineData("this is a glass and the cup is on the middle", "middle", true, false)]
    [InlineData("the cup is on the middle and on the left is a glass", "middle", false, false)]
    [InlineData("the cup is on the middle and on the middle is a glass", "middle", false, false)]
    [InlineData("the cup is on the middle", "middle", false, false)]
    public void A_position_is_the_only_one_and_stands_next_to_and_or_not(string clauses, string position, bool isAlone, bool isNext)
    {
        var index = Basic.Positions.ToList().IndexOf(position);
        Assert.Equal((isAlone, isNext), (DifficultMeasures.IsOnlyPosition(Parse(clauses), index), DifficultMeasures.IsNextToAnd(Parse(clauses), index)));
    }

    [Theory]
    [InlineData("the cup is on the middle and on the middle is a glass", "middle", true)]
    [InlineData("the cup is on the middle and on the middle is a glass", "left", false)]
    [InlineData("the cup is on the middle and on the left is a glass", "middle", false)]
    [InlineData("the cup is on the middle and this is a glass", "middle", false)]
    [InlineData("this is a cup and on the middle is a glass", "middle", false)]
    public void An_answer_has_both_objects_at_a_position_or_not(string scene, string position, bool areBoth) =>
        Assert.Equal(areBoth, DifficultMeasures.AreBothAt(Parse(scene).Stated, Basic.Positions.ToList().IndexOf(position)));

    [Theory]
    [InlineData("this is a glass", 0)]
    [InlineData("there is a glass on the left", 1)]
    [InlineData("this is a glass and that is a cup", 2)]
    [InlineData("this is a glass and there is a cup on the left", 3)]
    [InlineData("there is a cup on the left and this is a glass", 3)]
    [InlineData("there is a cup on the left and on the left is a glass", 4)]
    public void A_form_counts_objects_and_places(string clauses, int form) => Assert.Equal(form, FinalStateMeasures.Form(Parse(clauses)));

    [Fact]
    public void Probes_of_small_networks_measure_finite_numbers_under_names_of_their_own()
    {
        var trainer = new InstanceTrainer(new ExactTrainer());
        var small = new NetworkModel(EsnSettings.FinalLearning with { Units = 30 });
        Condition[] conditions =
        [
            StateSpaceExperiment.Esn.As(StateSpaceExperiment.Esn.Name, settings => settings with { Model = small }),
            StateSpaceExperiment.LstmUntrained.As(
                StateSpaceExperiment.LstmUntrained.Name,
                settings => settings with { Model = new NetworkModel(new LstmSettings { Units = 6 }) }),
            HyperMapExperiment.Optimum.As(HyperMapExperiment.Optimum.Name, settings => settings with { Model = small }),
        ];
        foreach (var condition in conditions)
        {
            var measured = trainer.Train(condition, 3, TestContext.Current.CancellationToken).Result.Measurements;
            Assert.True(measured.Count >= 9, condition.Name);
            Assert.Equal(measured.Count, measured.Select(item => item.Name).Distinct().Count());
            Assert.All(measured, item => Assert.True(double.IsFinite(item.Value), condition.Name + " " + item.Name));
            Assert.All(measured, item => Assert.DoesNotContain(' ', item.Name));
        }
    }

    [Fact]
    public void Both_orders_of_learning_end_alike_and_only_the_programs_order_breaks()
    {
        var small = StateSpaceExperiment.EsnContinuous.As(
            StateSpaceExperiment.EsnContinuous.Name,
            settings => settings with { Model = new NetworkModel(EsnSettings.ContinuousLearning with { Units = 100 }) });
        var measured = new InstanceTrainer(new ExactTrainer()).Train(small, 1, TestContext.Current.CancellationToken).Result.Measurements;
        var (program, shuffled) = (LearningStageProbe.Orders[0], LearningStageProbe.Orders[1]);
        Assert.Equal(measured[LearningStageProbe.Rmse(program, 1000)], measured[LearningStageProbe.Rmse(shuffled, 1000)], 1e-6);
        Assert.True(measured[LearningStageProbe.ValidOfTwo(program, 300)] > 0.9);
        Assert.True(measured[LearningStageProbe.ValidOfTwo(shuffled, 300)] < 0.9);
        Assert.True(measured[LearningStageProbe.Rmse(program, 300)] > 1.2 * measured[LearningStageProbe.Rmse(program, 325)]);
    }

    private static Sentence Parse(string clauses)
    {
        var parts = clauses.Split(" and ");
        Clause Named(string text) => Basic.Clauses.Single(clause => clause.Text(Basic) == text);
        return new Sentence(Basic, Named(parts[0]), parts.Length > 1 ? Named(parts[1]) : null);
    }
}
