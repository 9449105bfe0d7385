using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>The records of a store.</summary>
internal sealed class StoreContent
{
    private readonly Dictionary<string, Dictionary<string, RunResult>> byCode = [];

    /// <summary>How many lines were torn or damaged.</summary>
    public int Damaged { get; private set; }

    /// <summary>Reads files in their order.</summary>
    /// <param name="segments">The files.</param>
    /// <returns>The records; of records with the same key the last one.</returns>
    /// <exception cref="InvalidDataException">A file is none of a store; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StoreContent Read(IEnumerable<string> segments)
    {
        var content = new StoreContent();
        foreach (var segment in segments)
        {
            foreach (var (line, isWhole) in StoreLines.Of(segment))
            {
                content.Add(isWhole ? StoreRecord.Read(line.Span) : null);
            }
        }

        return content;
    }

    /// <summary>The results of a code's runs by their keys.</summary>
    /// <param name="code">The code's version.</param>
    public IReadOnlyDictionary<string, RunResult> Of(string code) => byCode.TryGetValue(code, out var runs) ? runs : new Dictionary<string, RunResult>();

    /// <summary>How many results are there that another code computed.</summary>
    /// <param name="code">The version of this code.</param>
    public int OfOtherCode(string code) => byCode.Where(runs => runs.Key != code).Sum(runs => runs.Value.Count);

    private void Add(StoreRecord? record)
    {
        if (record?.Code is not { } code)
        {
            Damaged++;
        }
        else if (record is { Key: { } key, Run: { } run })
        {
            (byCode.TryGetValue(code, out var runs) ? runs : byCode[code] = [])[key] = run;
        }
        else
        {
            byCode.Remove(code);
        }
    }
}
