using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Experiments.Units;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.ReadoutTail;

/// <summary>How much of the absolute sum of a readout's weights the largest hold (paper, section 9.3 and figure 24).</summary>
public sealed record ReadoutTailProbe : Probe
{
    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var model = instance.NetworkAs<EsnModel>();
        var pooled = WeightConcentration.Of(WeightConcentration.WithoutConstant(model.Readout), ReadoutMeasures.LargestShare);
        return
        [
            new Measurement(ReadoutTailNumber.LargestShare, pooled.Share),
            new Measurement(
                ReadoutTailNumber.LargestShareOfOutput,
                Enumerable.Range(0, model.Outputs)
                    .Average(output => WeightConcentration.Of(model.Readout.Row(output)[1..], ReadoutMeasures.LargestShare).Share)),
        ];
    }
}
