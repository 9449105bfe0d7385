using System.Text.Json;
using CslRepro.Files;

namespace CslRepro.Models;

/// <summary>What must be known of a saved network before the rest of its <c>model.json</c> can be read.</summary>
/// <param name="Kind">The kind of network; null if the file does not say.</param>
/// <param name="Precision">float32 or float64; null if the file does not say.</param>
internal sealed record ManifestHead(string? Kind, string? Precision)
{
    /// <summary>The file's name in a network's folder.</summary>
    public const string FileName = "model.json";

    // A manifest of 50 objects has four kilobytes.
    public const int MostBytes = 1 << 20;

    /// <summary>The file's path.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Reads kind and precision; nothing else is looked at.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no JSON.</exception>
    public static ManifestHead Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var path = PathIn(folder);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{folder} holds no {FileName}; name the folder of a saved network.", path);
        }

        try
        {
            using var document = JsonDocument.Parse(PlainFile.ReadAllText(path, MostBytes));
            return new ManifestHead(TextOf(document.RootElement, "kind"), TextOf(document.RootElement, "precision"));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} cannot be used: {exception.Message}", exception);
        }
    }

    public static InvalidDataException Wrong(string folder, string reason) => new($"{PathIn(folder)} cannot be used: {reason}.");

    private static string? TextOf(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
