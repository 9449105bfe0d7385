using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CslRepro.Harness.Results;

/// <summary>
/// Reads what <see cref="ResultsJson"/> writes. A part that is missing or null where the record says that it is there is refused here, with its place, rather
/// than found by whoever looks at it first.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Options = new(ResultsJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNullItems, AllowWhatIsLeftOut } },
    };

    /// <summary>The format that a document says it has, so that one of another version is told by it and not by its first other field.</summary>
    /// <param name="json">UTF-8 text.</param>
    /// <returns>The text of its property "format"; null if it has none.</returns>
    /// <exception cref="InvalidDataException">It is no JSON object.</exception>
    public static string? FormatOf(ReadOnlySpan<byte> json) => Read<Head?>(json, ResultsJson.Options)?.Format;

    /// <summary>Reads a document.</summary>
    /// <param name="json">UTF-8 text.</param>
    /// <exception cref="InvalidDataException">It is not of the right form; the message says where, but not in which file.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class => Read<T?>(json, Options) ?? throw new InvalidDataException("it is null");

    private static T Read<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json, options)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(Describe(exception), exception);
        }
    }

    private static string Describe(JsonException exception)
    {
        var path = exception.Path ?? "$";

        // The place is behind the list's last item when the list is through.
        return exception is NullItemException item ? $"{path[..Math.Max(1, path.LastIndexOf('['))]}[{item.Index}] is null"
            : exception.Message.Contains(" Path: ", StringComparison.Ordinal) ? exception.Message.TrimEnd('.')
            : $"{exception.Message} Path: {path}";
    }

    // The serialiser looks at a list's own nullability, not at that of its items.
    private static void RefuseNullItems(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
        {
            type.OnDeserialized = list =>
            {
                var index = 0;
                foreach (var item in (IEnumerable)list)
                {
                    if (item is null)
                    {
                        throw new NullItemException(index);
                    }

                    index++;
                }
            };
        }
    }

    // What is not written where it is null need not be there.
    private static void AllowWhatIsLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true)
            {
                property.IsRequired = false;
            }
        }
    }

    private sealed record Head(string? Format = null);

    private sealed class NullItemException(int index) : JsonException("An item is null.")
    {
        public int Index => index;
    }
}
