using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.Units;

/// <summary>Units of a reservoir: what the readout does with them too.</summary>
public sealed record ReservoirUnitProbe : UnitProbe
{
    private protected override IEnumerable<Measurement> MeasureOwn(
        TrainedInstance instance, Recording recording, UnitResponses chosen, UnitResponses measured) =>
        ReadoutMeasures.Of(recording, instance.NetworkAs<EsnModel>(), chosen, measured, instance.Result.Seed);
}
