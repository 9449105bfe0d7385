using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>Measurements as results.json has them: a list of objects with name and value.</summary>
internal sealed class NamedMeasurementsConverter : JsonConverter<MeasurementList>
{
    /// <inheritdoc/>
    public override MeasurementList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Measurement[]>(ref reader, options) ?? throw new JsonException("Measurements are a list."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MeasurementList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var measurement in value)
        {
            JsonSerializer.Serialize(writer, measurement, options);
        }

        writer.WriteEndArray();
    }
}
