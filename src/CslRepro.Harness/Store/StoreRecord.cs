using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>
/// One line of a store: a checksum of 16 digits, a space, JSON, a line feed. Without its line feed or with another checksum it is torn or damaged.
/// </summary>
/// <param name="Code">The version of the code that wrote it.</param>
/// <param name="Key">The run's key; null for a mark that makes earlier records of the same code void.</param>
/// <param name="Run">The run's result; null for such a mark.</param>
internal sealed record StoreRecord(string Code, string? Key, RunResult? Run)
{
    private const int ChecksumDigits = 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new MeasurementListConverter() },
    };

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <returns>The record, or null if the line is damaged.</returns>
    public static StoreRecord? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumDigits || line[ChecksumDigits] != ' ' || !line[..ChecksumDigits].SequenceEqual(Checksum(line[(ChecksumDigits + 1)..])))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<StoreRecord>(line[(ChecksumDigits + 1)..], Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The line, its line feed included.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToLine()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, Options);
        return [.. Checksum(json), (byte)' ', .. json, (byte)'\n'];
    }

    private static byte[] Checksum(ReadOnlySpan<byte> json) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))[..ChecksumDigits]);
}
