using System.Text.Json;
using CslRepro.Corpora;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Cli;

/// <summary>A network as `cslrepro train --save` wrote it, of either kind.</summary>
/// <param name="Kind">esn or lstm.</param>
/// <param name="Digest">SHA-256 over the weights.</param>
/// <param name="Predict">The outputs after the last word of each sentence, one row each.</param>
internal sealed record SavedModel(string Kind, string Digest, Func<IReadOnlyList<int[]>, Matrix<double>> Predict)
{
    private const string Manifest = "model.json";

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
                return new SavedModel("esn", esn.Model.Digest(), sentences => esn.Model.Predict(sentences)) { Esn = esn.Model };
            case "lstm":
                var lstm = LstmModelFile.Load<float>(folder, language.Words);
                RequireOutputs(folder, lstm.Outputs, language);
                return new SavedModel("lstm", lstm.Model.Weights.Digest(), sentences => lstm.Model.Predict(sentences).Convert<double>()) { Lstm = lstm.Model };
            case var kind:
                throw new InvalidDataException($"{Path.Combine(folder, Manifest)} cannot be used: it describes a model of kind \"{kind}\"; there are esn and lstm.");
        }
    }

    private static string? KindOf(string folder)
    {
        var path = Path.Combine(folder, Manifest);
        if (!File.Exists(path))
        {
            throw new BadInputException($"{folder} holds no {Manifest}; name a folder that `cslrepro train --save` wrote, such as models/seed-0.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
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
