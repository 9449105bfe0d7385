namespace CslRepro.Models.Simple;

/// <summary>The simple recurrent network among the kinds of network.</summary>
public sealed class SimpleKind : NetworkKind
{
    private SimpleKind()
    {
    }

    /// <summary>The one of its kind.</summary>
    public static SimpleKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "simple";

    /// <inheritdoc/>
    public override string Title => "simple network";

    /// <inheritdoc/>
    public override string TitleWithArticle => "a simple network";

    /// <inheritdoc/>
    public override IReadOnlyList<NetworkPreset> Presets { get; } =
        [new("simple", "Elman's simple recurrent network with the settings of the paper's LSTM 20", new SimpleSettings())];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } =
        [SharedOptions.Units, SharedOptions.Epochs, SharedOptions.Batch, SharedOptions.LearningRate, SharedOptions.Order];

    /// <inheritdoc/>
    public override SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null) => SimpleModelFile.Load(folder, expectedWords);
}
