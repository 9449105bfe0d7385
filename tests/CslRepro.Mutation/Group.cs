namespace CslRepro.Mutation;

/// <summary>A part of the code whose score is told by itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Project">The project that it belongs to, such as src/CslRepro.Harness.</param>
/// <param name="Files">Patterns of its files, from the project's folder.</param>
/// <param name="Tests">Parts of the full names of the tests that are run on its mutants; with a ! before it, of those that are not.</param>
internal sealed record Group(string Name, string Project, IReadOnlyList<string> Files, IReadOnlyList<string> Tests)
{
    /// <summary>Reads the list of groups.</summary>
    public static IReadOnlyList<Group> ReadAll(string path) =>
    [
        .. File.ReadAllLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ") is [var name, var project, var files, var tests]
                ? new Group(name, project, files.Split(' '), tests.Split(' '))
                : throw new InvalidDataException($"Not NAME | PROJECT | FILES | TESTS: {line}")),
    ];

    /// <summary>Whether a file is one of the group's.</summary>
    /// <param name="file">Its path in the repository.</param>
    public bool Has(string file) => Files.Any(pattern => pattern.EndsWith("/**", StringComparison.Ordinal)
        ? file.StartsWith($"{Project}/{pattern[..^2]}", StringComparison.Ordinal)
        : file == $"{Project}/{pattern}");

    /// <summary>The patterns as Stryker takes them.</summary>
    public IEnumerable<string> Patterns => Files.Select(pattern => pattern.EndsWith("/**", StringComparison.Ordinal) ? $"**/{pattern}/*.cs" : $"**/{pattern}");
}
