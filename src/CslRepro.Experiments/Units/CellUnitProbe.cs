using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Units;

/// <summary>Units that learn, such as an LSTM's cells: what choosing the best of them gives by chance too.</summary>
public sealed record CellUnitProbe : UnitProbe
{
    private protected override IEnumerable<Measurement> MeasureOwn(
        TrainedInstance instance, Recording recording, UnitResponses chosen, UnitResponses measured) =>
        CellMeasures.OfShuffledWords(recording, instance.Result.Seed);
}
