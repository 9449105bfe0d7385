using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>Measurements as JSON: a list of names and numbers in turn.</summary>
internal sealed class MeasurementListConverter : JsonConverter<MeasurementList>
{
    /// <inheritdoc/>
    public override MeasurementList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Measurements are a list.");
        }

        var items = new List<Measurement>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var name = reader.GetString() ?? throw new JsonException("A measurement has no name.");
            reader.Read();
            items.Add(new Measurement(name, JsonSerializer.Deserialize<double>(ref reader, options)));
        }

        return new MeasurementList(items);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MeasurementList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            writer.WriteStringValue(item.Name);
            JsonSerializer.Serialize(writer, item.Value, options);
        }

        writer.WriteEndArray();
    }
}
