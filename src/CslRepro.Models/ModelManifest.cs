using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Files;

namespace CslRepro.Models;

/// <summary>What <c>model.json</c> says of a saved model.</summary>
/// <param name="Kind">The kind of model.</param>
/// <param name="Version">The format's version.</param>
/// <param name="Precision">float32 or float64: the precision of the weights, or of the states of a network whose weights are fixed.</param>
/// <param name="Settings">How the model was built and trained.</param>
/// <param name="Words">The vocabulary, in the order of the word numbers.</param>
/// <param name="Outputs">The outputs' names, in order.</param>
/// <param name="Digest">SHA-256 over the weights.</param>
internal sealed record ModelManifest<TSettings>(string Kind, int Version, string Precision, TSettings Settings, string[] Words, string[] Outputs, string Digest)
{
    // The serialiser keeps its metadata in the options, so one instance serves all calls.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public void Write(string folder) => File.WriteAllText(ManifestHead.PathIn(folder), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>Reads and checks a manifest.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="kind">The kind of model that it must be.</param>
    /// <param name="version">The version that it must have.</param>
    /// <param name="validate">Checks the settings; throws <see cref="ArgumentException"/> if they are wrong.</param>
    /// <param name="expectedWords">The vocabulary that the model must have, in order; null for any.</param>
    /// <exception cref="InvalidDataException">The manifest is not right; the message names the file and what is wrong.</exception>
    public static ModelManifest<TSettings> Read(string folder, string kind, int version, Action<TSettings> validate, IReadOnlyList<string>? expectedWords)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var path = ManifestHead.PathIn(folder);
        ModelManifest<TSettings> manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModelManifest<TSettings>>(PlainFile.ReadAllText(path, ManifestHead.MostBytes), Json)
                ?? throw Wrong(folder, "it is empty");
            if (manifest.Kind != kind || manifest.Version != version)
            {
                throw Wrong(folder, $"it describes a model of kind '{manifest.Kind}', version {manifest.Version}; expected '{kind}', version {version}");
            }

            // The serialiser looks at a list's own nullability, not at that of its elements.
            if (manifest.Words.Contains(null!) || manifest.Outputs.Contains(null!))
            {
                throw Wrong(folder, "a word or an output has no name");
            }

            validate(manifest.Settings);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path} cannot be used: {exception.Message}", exception);
        }

        if (expectedWords != null && !expectedWords.SequenceEqual(manifest.Words))
        {
            var position = expectedWords.Zip(manifest.Words).TakeWhile(pair => pair.First == pair.Second).Count();
            throw Wrong(folder, $"the model has another vocabulary: {Describe(manifest.Words, position)}, expected {Describe(expectedWords, position)}");
        }

        return manifest;
    }

    /// <summary>Checks that the names fit a model before it is saved.</summary>
    /// <exception cref="ArgumentException">There are too few or too many names.</exception>
    public static void RequireNames(IReadOnlyList<string> words, IReadOnlyList<string> outputs, int modelWords, int modelOutputs)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(outputs);
        if (words.Count != modelWords || outputs.Count != modelOutputs)
        {
            throw new ArgumentException(
                $"The model has {modelWords} words and {modelOutputs} outputs, but there are names for {words.Count} and {outputs.Count}.");
        }
    }

    /// <summary>Checks that loaded weights are those that were saved.</summary>
    /// <exception cref="InvalidDataException">They were changed.</exception>
    public void RequireDigest(string folder, string digest)
    {
        if (digest != Digest)
        {
            throw Wrong(folder, $"the weights in {folder} have the digest {digest}, but were saved with {Digest}: they were changed since");
        }
    }

    public static InvalidDataException Wrong(string folder, string reason) => ManifestHead.Wrong(folder, reason);

    private static string Describe(IReadOnlyList<string> words, int position) => position < words.Count
        ? $"{words.Count} words, of which number {position} is '{words[position]}'"
        : $"{words.Count} words";
}
