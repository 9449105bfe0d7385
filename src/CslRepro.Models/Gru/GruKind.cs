namespace CslRepro.Models.Gru;

/// <summary>The GRU among the kinds of network.</summary>
public sealed class GruKind : NetworkKind
{
    private GruKind()
    {
    }

    /// <summary>The one of its kind.</summary>
    public static GruKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "gru";

    /// <inheritdoc/>
    public override string Title => "GRU";

    /// <inheritdoc/>
    public override string TitleWithArticle => "a GRU";

    /// <inheritdoc/>
    public override IReadOnlyList<NetworkPreset> Presets { get; } = [new("gru", "a GRU with the settings of the paper's LSTM 20", new GruSettings())];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } =
        [SharedOptions.Units, SharedOptions.Epochs, SharedOptions.Batch, SharedOptions.LearningRate, SharedOptions.Order];

    /// <inheritdoc/>
    public override SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null) => GruModelFile.Load(folder, expectedWords);
}
