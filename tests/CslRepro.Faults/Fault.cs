namespace CslRepro.Faults;

/// <summary>A deliberate fault: a part of one line of one file, and what it is replaced by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">Path in the repository.</param>
/// <param name="What">What is wrong then.</param>
/// <param name="Before">The part as it is.</param>
/// <param name="After">The part with the fault.</param>
/// <param name="Occurrence">Which of several equal parts, from 1; 0 if there must be one only.</param>
internal sealed record Fault(string Name, string File, string What, string Before, string After, int Occurrence)
{
    /// <summary>Reads the list of faults.</summary>
    public static IReadOnlyList<Fault> ReadAll(string path)
    {
        var faults = new List<Fault>();
        foreach (var line in System.IO.File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            faults = line[0] switch
            {
                '-' => [.. faults[..^1], faults[^1] with { Before = line[2..] }],
                '+' => [.. faults[..^1], faults[^1] with { After = line[2..] }],
                '@' => [.. faults[..^1], faults[^1] with { Occurrence = line[1] - '0' }],
                _ =>
                [
                    .. faults,
                    line.Split(" | ") is [var name, var file, var what]
                        ? new Fault(name, file, what, "", "", 0)
                        : throw new InvalidDataException($"Not NAME | FILE | WHAT: {line}"),
                ],
            };
        }

        return faults;
    }

    /// <summary>The file's text with the fault in it.</summary>
    public string Apply(string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(Before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Before, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        if (places.Count == 0 || (Occurrence == 0 && places.Count > 1))
        {
            throw new InvalidDataException($"Fault {Name} is out of date: \"{Before}\" stands {places.Count} times in {File}.");
        }

        var place = places[Math.Max(0, Occurrence - 1)];
        return text[..place] + After + text[(place + Before.Length)..];
    }

    /// <summary>Whether other projects' compiled code holds a copy of what the fault changes.</summary>
    public bool IsCopied => Before.Contains(" const ", StringComparison.Ordinal);

    /// <summary>The project that the file belongs to, such as src/CslRepro.Models.</summary>
    public string Project => string.Join('/', File.Split('/')[..2]);

    /// <summary>Folders whose tests may know of it: the project's and the folder's name, such as Models and Esn.</summary>
    public IReadOnlyList<string> Folders => [Project.Split('.')[^1], File.Split('/')[2]];
}
