using System.Numerics;
using System.Text.Json;
using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Files;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Cli;

/// <summary>A trained network of either kind: as `cslrepro train --save` wrote it, or trained elsewhere.</summary>
/// <param name="Kind">esn or lstm.</param>
/// <param name="Digest">SHA-256 over the weights, in our order of words and concepts.</param>
/// <param name="Predict">The outputs after the last word of each sentence, one row each.</param>
/// <param name="Record">States and outputs after every word; which state counts for an LSTM alone.</param>
/// <param name="Mapping">How the words and concepts of a network trained elsewhere lay; null for one of ours.</param>
internal sealed record SavedModel(
    string Kind,
    string Digest,
    Func<IReadOnlyList<int[]>, Matrix<double>> Predict,
    Func<Language, IReadOnlyList<Sentence>, LstmState, Recording> Record,
    NameMapping? Mapping = null)
{
    private const string Manifest = "model.json";

    // Manifests of this project have four kilobytes at most.
    private const int MostManifestBytes = 1 << 20;

    /// <summary>The network if it is an ESN.</summary>
    public EsnModel? Esn { get; private init; }

    /// <summary>The network if it is an LSTM.</summary>
    public LstmModel<float>? Lstm { get; private init; }

    /// <summary>Loads a network that must speak a language.</summary>
    /// <exception cref="BadInputException">The folder holds no network.</exception>
    /// <exception cref="InvalidDataException">A file is damaged or was changed, or the network has another vocabulary; the message names the file and what is wrong.</exception>
    public static SavedModel Load(string folder, Language language)
    {
        switch (KindOf(folder))
        {
            case "esn":
                var esn = EsnModelFile.Load(folder, language.Words);
                RequireOutputs(folder, esn.Outputs, language);
                return Of(esn.Model) with { Esn = esn.Model };
            case "lstm":
                var lstm = LstmModelFile.Load<float>(folder, language.Words);
                RequireOutputs(folder, lstm.Outputs, language);
                return Of(lstm.Model) with { Lstm = lstm.Model };
            case var kind:
                throw new InvalidDataException($"{Path.Combine(folder, Manifest)} cannot be used: it describes a model of kind \"{kind}\"; there are esn and lstm.");
        }
    }

    /// <summary>A network for use, whatever it was read from.</summary>
    public static SavedModel Of(EsnModel model, NameMapping? mapping = null) => new(
        "esn",
        model.Digest(),
        sentences => model.Predict(sentences),
        (language, sentences, _) => Recording.Of(model, language, sentences),
        mapping);

    /// <summary>A network for use, whatever it was read from.</summary>
    public static SavedModel Of<T>(LstmModel<T> model, NameMapping? mapping = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(
        "lstm",
        model.Weights.Digest(),
        sentences => model.Predict(sentences).Convert<double>(),
        (language, sentences, state) => Recording.Of(model, language, sentences, state),
        mapping);

    private static string? KindOf(string folder)
    {
        var path = Path.Combine(folder, Manifest);
        if (!File.Exists(path))
        {
            throw new BadInputException($"{folder} holds no {Manifest}; name a folder that `cslrepro train --save` wrote, such as models/seed-0.");
        }

        try
        {
            using var document = JsonDocument.Parse(BoundedFile.ReadAllBytes(path, MostManifestBytes));
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
                ? kind.GetString()
                : null;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} cannot be used: {exception.Message}", exception);
        }
    }

    private static void RequireOutputs(string folder, IReadOnlyList<string> outputs, Language language)
    {
        if (!outputs.SequenceEqual(language.ConceptNames))
        {
            throw new InvalidDataException($"{Path.Combine(folder, Manifest)} cannot be used: its outputs are not the {language.OutputCount} concepts of {language.Objects} objects, in their order.");
        }
    }
}
