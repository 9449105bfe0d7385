using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.ReadoutTail;

/// <summary>Readouts of ESN FL under other regularisers and other input weights (paper, section 9.3).</summary>
public static class ReadoutTailExperiment
{
    private const double Factor = 100;

    private static readonly ReadoutTailProbe Probe = new();

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("readout-tail");

    /// <summary>Table 1's ESN FL.</summary>
    public static Condition TableOne { get; } = Of("tail-table-1", EsnSettings.FinalLearning);

    /// <summary>A hundredth of table 1's regulariser.</summary>
    public static Condition Weaker { get; } = Of("tail-weaker", Table with { Regularisation = Table.Regularisation / Factor });

    /// <summary>A hundred times table 1's regulariser.</summary>
    public static Condition Stronger { get; } = Of("tail-stronger", Table with { Regularisation = Table.Regularisation * Factor });

    /// <summary>Table 1's regulariser, but every unit gets every word.</summary>
    public static Condition DenseInput { get; } = Of("tail-dense-input", Table with { InputDensity = 1 });

    private static EsnSettings Table => EsnSettings.FinalLearning;

    private static Condition Of(string name, EsnSettings settings) => new(name, new TaskSettings(settings) { Probe = Probe });
}
