using CslRepro.Experiments.ClauseTracking;
using CslRepro.Experiments.Dynamics;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.EchoStates;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class DynamicsProbeTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());
    private static readonly EsnSettings Calm = EsnSettings.FinalLearning with { Units = 60, SpectralRadius = 0.6, Leak = 0.5 };

    [Fact]
    public void Without_input_a_calm_reservoir_shrinks_differences_by_its_effective_radius_and_input_shrinks_them_more()
    {
        var instance = Measured(Calm, new LyapunovProbe());
        var radius = EchoStateConditions.Of(instance.NetworkAs<EsnModel>().Reservoir).EffectiveRadius;
        var numbers = instance.Result.Measurements;
        Assert.Equal(ExactMath.Log(radius), numbers[DynamicsNumber.LyapunovOfSilence], 0.01);
        Assert.True(numbers[DynamicsNumber.LyapunovOfConstant] < numbers[DynamicsNumber.LyapunovOfSilence] - 0.01);
        Assert.True(numbers[DynamicsNumber.LyapunovOfSentences] < numbers[DynamicsNumber.LyapunovOfSilence] - 0.01);
        Assert.NotEqual(numbers[DynamicsNumber.LyapunovOfConstant], numbers[DynamicsNumber.LyapunovOfSentences]);
    }

    [Fact]
    public void A_reservoir_far_above_the_edge_of_stability_is_found_chaotic() => Assert.True(
        Measured(Calm with { SpectralRadius = 20, Leak = 0.2 }, new LyapunovProbe()).Result.Measurements[DynamicsNumber.LyapunovOfSentences] > 0);

    [Fact]
    public void Saturation_rises_with_the_input_and_memory_stays_below_the_number_of_units()
    {
        var weak = Measured(Calm with { InputScaling = 0.01 }, new MemoryProbe()).Result.Measurements;
        var strong = Measured(Calm with { InputScaling = 3 }, new MemoryProbe()).Result.Measurements;
        Assert.InRange(weak[DynamicsNumber.Saturation], 0, 1e-3);
        Assert.InRange(strong[DynamicsNumber.Saturation], 0.1, 1);
        Assert.InRange(strong[DynamicsNumber.MemoryCapacity], 1, 60);
    }

    [Fact]
    public void Readout_weights_are_summed_by_unit_without_the_constant()
    {
        var esn = Measured(Calm, null, isTrained: true).NetworkAs<EsnModel>();
        var ofEsn = ReadoutWeights.Of(esn);
        Assert.Equal(60, ofEsn.Length);
        Assert.Equal(Enumerable.Range(0, esn.Outputs).Sum(output => Math.Abs(esn.Readout[output, 8])), ofEsn[7], 12);

        var lstm = Measured(new LstmSettings(), null).NetworkAs<LstmModel<float>>();
        var ofLstm = ReadoutWeights.Of(lstm);
        Assert.Equal(20, ofLstm.Length);
        Assert.Equal(Enumerable.Range(0, lstm.Outputs).Sum(output => (double)Math.Abs(lstm.Weights.DenseKernel[7, output])), ofLstm[7], 6);
    }

    private static TrainedInstance Measured(NetworkSettings network, Probe? probe, bool isTrained = false) =>
        Trainer.Train(new Condition("small", new TaskSettings(network) { Trained = isTrained, Probe = probe }), 3, TestContext.Current.CancellationToken);
}
