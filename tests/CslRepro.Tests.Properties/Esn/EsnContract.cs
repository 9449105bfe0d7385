using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Networks;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Learning by FORCE and by ridge regression, after the last word and after every word, in either precision.</summary>
public abstract class EsnContract : NetworkContract
{
    protected override double RoundingOfMoments => 1e-9;

    protected override double RoundingOfTraining => 1e-7;

    private protected static EsnSettings Small { get; } = new()
    {
        Units = 33,
        InputDensity = 0.5,
        Leak = 0.3,
        Regularisation = 1e-2,
        Precision = StatePrecision.Bits64,
    };

    private protected override Func<int[], double[]> TrainSlowly(TrainingSet data)
    {
        var settings = (EsnSettings)Settings;
        var reservoir = Reservoir.Create(settings, data.Words, Seed);
        var readout = new TextbookEsnTrainer().Train(settings, reservoir, data.Sentences, data.Targets);
        return sentence =>
        {
            var state = TextbookEsn.States(reservoir, sentence)[^1];
            return [.. Enumerable.Range(0, readout.Rows).Select(d => readout[d, 0] + state.Select((r, unit) => readout[d, unit + 1] * r).Sum())];
        };
    }

    private protected override (INetwork Network, INetwork Permuted) Permute(TrainingSet data, int[] order)
    {
        var network = (EsnModel)(Settings as EsnSettings)!.Train(data, Seed);
        var (recurrent, input, readout) = (network.Reservoir.Recurrent.Copy(), network.Reservoir.Input.Copy(), network.Readout.Copy());
        for (var i = 0; i < order.Length; i++)
        {
            network.Reservoir.Input.Row(order[i]).CopyTo(input.Row(i));
            for (var j = 0; j < order.Length; j++)
            {
                recurrent[i, j] = network.Reservoir.Recurrent[order[i], order[j]];
            }

            for (var d = 0; d < readout.Rows; d++)
            {
                readout[d, 1 + i] = network.Readout[d, 1 + order[i]];
            }
        }

        // Rounding in single precision would be seen.
        var permuted = new EsnModel(new Reservoir(recurrent, input, network.Reservoir.Leak), readout, StatePrecision.Bits64);
        return (network with { Precision = StatePrecision.Bits64 }, permuted);
    }
}
