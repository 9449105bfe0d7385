using System.Text.Json;

namespace CslRepro.Harness.Results;

/// <summary>Where two documents differ, field by field.</summary>
internal static class StoredDifference
{
    // What names an item of a list, so that items are told apart by it and not by their place.
    private static readonly string[] Names = ["id", "name", "quantity", "text"];

    /// <summary>Compares what is stored with what follows from the runs.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="stored">The stored part.</param>
    /// <param name="made">The part that was made again.</param>
    /// <returns>A line for each field that differs; none if all are equal.</returns>
    public static IEnumerable<string> Between<T>(string name, T stored, T made) => Between(
        name, JsonSerializer.SerializeToElement(stored, ResultsJson.Options), JsonSerializer.SerializeToElement(made, ResultsJson.Options));

    private static IEnumerable<string> Between(string path, JsonElement stored, JsonElement made) => (stored.ValueKind, made.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => stored.EnumerateObject().Select(property => property.Name)
            .Union(made.EnumerateObject().Select(property => property.Name))
            .SelectMany(name => Between($"{path}, {name}", Property(stored, name), Property(made, name))),
        (JsonValueKind.Array, JsonValueKind.Array) when stored.GetArrayLength() == made.GetArrayLength() => stored.EnumerateArray()
            .Zip(made.EnumerateArray())
            .SelectMany((pair, index) => Between($"{path} {NameOf(pair.Second) ?? $"{index + 1}"}", pair.First, pair.Second)),
        (JsonValueKind.Undefined, _) or (_, JsonValueKind.Undefined) => [$"{path}: {Short(stored)} is stored, {Short(made)} follows from the runs"],
        _ => JsonElement.DeepEquals(stored, made) ? [] : [$"{path}: {Short(stored)} is stored, {Short(made)} follows from the runs"],
    };

    private static JsonElement Property(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string? NameOf(JsonElement element) => element.ValueKind != JsonValueKind.Object
        ? null
        : Names.Where(name => element.TryGetProperty(name, out _)).Select(name => $"\"{element.GetProperty(name)}\"").FirstOrDefault();

    private static string Short(JsonElement element)
    {
        const int Longest = 100;
        var text = element.ValueKind == JsonValueKind.Undefined ? "nothing" : element.GetRawText();
        return text.Length <= Longest ? text : text[..Longest] + "...";
    }
}
