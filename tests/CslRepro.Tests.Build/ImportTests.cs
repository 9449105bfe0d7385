using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>Imports go one way, as the table in docs/architecture.md says, and what is general does not speak of what it is used for.</summary>
public partial class ImportTests
{
    private static readonly string Root = BuiltSolution.Root;

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(NameOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_what_the_documented_layers_let_it(string project)
    {
        var allowed = Layers();
        Assert.True(allowed.ContainsKey(project), $"docs/architecture.md has no row for {project}.");
        Assert.Equal([], ReferencesOf(project).Where(used => !Reachable(allowed, project).Contains(used)));
    }

    [Fact]
    public void The_documented_layers_are_projects_and_have_no_circle()
    {
        var allowed = Layers();
        Assert.Equal(Projects.Select(row => row.Data).Order(StringComparer.Ordinal), allowed.Keys.Order(StringComparer.Ordinal));
        Assert.All(allowed.Keys, project => Assert.DoesNotContain(project, Reachable(allowed, project)));
    }

    [Theory]
    [InlineData("Harness", "ESN|LSTM|GRU|reservoir|recurrent|neuron|sentence|corpus|corpora|word by word|Variengien|Hinaut|UMAP|table 2|figure \\d")]
    [InlineData("Reports", "ESN|LSTM|GRU|reservoir|recurrent|neuron|sentence|corpus|corpora|word by word|Variengien|Hinaut|UMAP|table 2|figure \\d")]
    [InlineData("Models", "Language|corpus|corpora|scene|teacher|grammar")]
    [InlineData("Umap", "sentence|corpus|reservoir|LSTM|ESN")]
    public void What_is_general_does_not_speak_of_its_use(string project, string words)
    {
        var forbidden = new Regex($@"\b(?:{words})\b", RegexOptions.CultureInvariant);
        var found = Directory.EnumerateFiles(Path.Combine(Root, "src", "CslRepro." + project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Select((line, index) => (Place: $"{Path.GetRelativePath(Root, file)}:{index + 1}", Line: Code(project, line)))
                .Where(item => forbidden.IsMatch(item.Line)))
            .Select(item => $"{item.Place} {item.Line.Trim()}");
        Assert.Equal([], found);
    }

    /// <summary>Comments of networks name the task whose paper they come from; their code may not.</summary>
    private static string Code(string project, string line) => project is "Harness" or "Reports" ? line : line.Split("//")[0];

    private static Dictionary<string, string[]> Layers() =>
        File.ReadLines(Path.Combine(Root, "docs", "architecture.md"))
            .Select(line => LayerRow().Match(line))
            .Where(match => match.Success)
            .ToDictionary(
                match => match.Groups[1].Value,
                match => match.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static HashSet<string> Reachable(Dictionary<string, string[]> layers, string project)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(layers[project]);
        while (open.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in layers.GetValueOrDefault(next, []))
                {
                    open.Enqueue(further);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(Path.Combine(Root, "src", "CslRepro." + project, $"CslRepro.{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => NameOf(reference.Attribute("Include")!.Value));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("CslRepro.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `CslRepro\.(\w+)` \|([^|]*)\|", RegexOptions.CultureInvariant)]
    private static partial Regex LayerRow();
}
