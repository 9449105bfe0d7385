namespace CslRepro.Models.Esn;

/// <summary>The echo state network among the kinds of network.</summary>
public sealed class EsnKind : NetworkKind
{
    private EsnKind()
    {
    }

    /// <summary>The one of its kind.</summary>
    public static EsnKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "esn";

    /// <inheritdoc/>
    public override string Title => "ESN";

    /// <inheritdoc/>
    public override string TitleWithArticle => "an ESN";

    /// <inheritdoc/>
    public override IReadOnlyList<NetworkPreset> Presets { get; } =
    [
        new("esn-fl", "the paper's ESN with final learning", EsnSettings.FinalLearning),
        new("esn-cl", "the paper's ESN with continuous learning", EsnSettings.ContinuousLearning),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } =
    [
        SharedOptions.Units,
        SharedOptions.Order,
        EsnOptions.InputDensity,
        EsnOptions.InputScaling,
        EsnOptions.Density,
        EsnOptions.Leak,
        EsnOptions.Radius,
        EsnOptions.ExactRadius,
        EsnOptions.Regularisation,
        EsnOptions.Ridge,
    ];

    /// <inheritdoc/>
    public override ForeignWeights ForeignWeights { get; } = new EsnForeignWeights();

    /// <inheritdoc/>
    public override SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null)
    {
        var saved = EsnModelFile.Load(folder, expectedWords);
        return new SavedNetwork(saved.Model, saved.Words, saved.Outputs);
    }
}
