using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Units;

/// <summary>What outputs and units of a network do at words (paper, sections 4.1 to 4.3, 9.2, 9.3): numbers of <see cref="UnitNumber"/>.</summary>
public abstract record UnitProbe : Probe
{
    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var (chosen, measured) = CellMeasures.Halves(recording);
        return
        [
            .. OutputMeasures.Of(recording, instance.Network),
            .. CellMeasures.Of(recording, chosen, measured),
            .. MeasureOwn(instance, recording, chosen, measured),
        ];
    }

    /// <summary>What is measured of one kind of network alone.</summary>
    private protected abstract IEnumerable<Measurement> MeasureOwn(
        TrainedInstance instance, Recording recording, UnitResponses chosen, UnitResponses measured);
}
