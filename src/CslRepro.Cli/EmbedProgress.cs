using CslRepro.Umap;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>Shows each stage of a map as a bar.</summary>
internal sealed class EmbedProgress : IProgress<UmapProgress>
{
    private readonly Lock gate = new();
    private readonly Dictionary<UmapStage, ProgressTask> bars;

    public EmbedProgress(ProgressContext context) =>
        bars = Enum.GetValues<UmapStage>().ToDictionary(stage => stage, stage => context.AddTask(stage.ToString().ToLowerInvariant(), maxValue: 1));

    public void Report(UmapProgress value)
    {
        lock (gate)
        {
            bars[value.Stage].Value = Math.Max(bars[value.Stage].Value, value.Fraction);
        }
    }
}
