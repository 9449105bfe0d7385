using System.Globalization;
using System.Text.Json;

namespace CslRepro.Tests.Snapshots;

/// <summary>Compares two JSON documents member by member, with room where a tolerance gives it.</summary>
internal sealed class JsonDifference
{
    private const int MaxShown = 40;

    private readonly IReadOnlyList<FieldTolerance> tolerances;
    private readonly HashSet<FieldTolerance> used = [];
    private readonly List<string> differences = [];

    private JsonDifference(IReadOnlyList<FieldTolerance> tolerances) => this.tolerances = tolerances;

    /// <summary>Describes how two documents differ.</summary>
    /// <param name="verified">The old document.</param>
    /// <param name="received">The new document.</param>
    /// <param name="tolerances">The room that some numbers have; the first one that names a number counts.</param>
    /// <returns>A line for each difference with path and both values; empty if there is none beyond the tolerances.</returns>
    /// <exception cref="ArgumentException">A tolerance names no number of the verified document: it would hide its own mistake.</exception>
    /// <exception cref="JsonException">A text is no JSON.</exception>
    public static string Describe(string verified, string received, IReadOnlyList<FieldTolerance> tolerances)
    {
        using var old = JsonDocument.Parse(verified);
        using var @new = JsonDocument.Parse(received);
        var difference = new JsonDifference(tolerances);
        difference.Compare("$", old.RootElement, @new.RootElement);
        if (difference.differences.Count == 0 && tolerances.FirstOrDefault(tolerance => !difference.used.Contains(tolerance)) is { } unused)
        {
            throw new ArgumentException($"The tolerance for {unused.Path} names no number of the snapshot; correct the path or remove it.", nameof(tolerances));
        }

        return string.Concat(difference.differences.Take(MaxShown).Select(line => line + "\n"))
            + (difference.differences.Count > MaxShown
                ? string.Create(CultureInfo.InvariantCulture, $"... and {difference.differences.Count - MaxShown} more\n")
                : string.Empty);
    }

    private void Compare(string path, JsonElement old, JsonElement @new)
    {
        if (old.ValueKind != @new.ValueKind)
        {
            Differ(path, old, @new);
            return;
        }

        switch (old.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObjects(path, old, @new);
                break;
            case JsonValueKind.Array:
                CompareArrays(path, old, @new);
                break;
            case JsonValueKind.Number:
                CompareNumbers(path, old, @new);
                break;
            default:
                if (old.GetRawText() != @new.GetRawText())
                {
                    Differ(path, old, @new);
                }

                break;
        }
    }

    private void CompareObjects(string path, JsonElement old, JsonElement @new)
    {
        var oldNames = old.EnumerateObject().Select(member => member.Name).ToList();
        var newNames = @new.EnumerateObject().Select(member => member.Name).ToList();
        if (!oldNames.SequenceEqual(newNames))
        {
            differences.Add($"{path}: verified has the members {string.Join(", ", oldNames)}; received has {string.Join(", ", newNames)}");
            return;
        }

        foreach (var name in oldNames)
        {
            Compare($"{path}.{name}", old.GetProperty(name), @new.GetProperty(name));
        }
    }

    private void CompareArrays(string path, JsonElement old, JsonElement @new)
    {
        if (old.GetArrayLength() != @new.GetArrayLength())
        {
            differences.Add(
                string.Create(CultureInfo.InvariantCulture, $"{path}: verified has {old.GetArrayLength()} elements, received {@new.GetArrayLength()}"));
            return;
        }

        for (var i = 0; i < old.GetArrayLength(); i++)
        {
            Compare(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), old[i], @new[i]);
        }
    }

    private void CompareNumbers(string path, JsonElement old, JsonElement @new)
    {
        var tolerance = tolerances.FirstOrDefault(tolerance => JsonPath.Matches(tolerance.Path, path));
        if (tolerance is null)
        {
            if (old.GetRawText() != @new.GetRawText())
            {
                Differ(path, old, @new);
            }

            return;
        }

        used.Add(tolerance);
        var distance = Math.Abs(@new.GetDouble() - old.GetDouble());
        var allowed = tolerance.Absolute + (tolerance.Relative * Math.Abs(old.GetDouble()));
        if (!(distance <= allowed))
        {
            differences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: verified {old.GetRawText()}, received {@new.GetRawText()}: {distance:g3} apart, {allowed:g3} allowed"));
        }
    }

    private void Differ(string path, JsonElement old, JsonElement @new) =>
        differences.Add($"{path}: verified {old.GetRawText()}, received {@new.GetRawText()}");
}
