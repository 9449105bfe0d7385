namespace CslRepro.Models.Lstm;

/// <summary>The LSTM among the kinds of network.</summary>
public sealed class LstmKind : NetworkKind
{
    private LstmKind()
    {
    }

    /// <summary>The one of its kind.</summary>
    public static LstmKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "lstm";

    /// <inheritdoc/>
    public override string Title => "LSTM";

    /// <inheritdoc/>
    public override string TitleWithArticle => "an LSTM";

    /// <inheritdoc/>
    public override IReadOnlyList<NetworkPreset> Presets { get; } = [new("lstm", "the paper's LSTM 20", new LstmSettings())];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } =
    [
        SharedOptions.Units,
        SharedOptions.Epochs,
        SharedOptions.Batch,
        SharedOptions.LearningRate,
        LstmOptions.Dropout,
        LstmOptions.Gates,
        SharedOptions.Order,
    ];

    /// <inheritdoc/>
    public override ForeignWeights ForeignWeights { get; } = new LstmForeignWeights();

    /// <inheritdoc/>
    public override SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null) => LstmModelFile.Load(folder, expectedWords);
}
