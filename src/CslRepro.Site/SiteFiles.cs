using System.Reflection;
using System.Text;

namespace CslRepro.Site;

/// <summary>Collects the files of a site: the first document, all that it links to, all that these link to, and so on.</summary>
internal sealed class SiteFiles
{
    private const string Start = "README.md";

    private const int LengthOfHead = 8000;

    private readonly SiteContent content;
    private readonly ExplorerIndex explorers;
    private readonly PageTemplate template;
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = [Start];
    private readonly Queue<string> waiting = new([Start]);

    private SiteFiles(SiteContent content)
    {
        this.content = content;
        explorers = new ExplorerIndex(content.Explorers, content.Views);
        template = new PageTemplate(content.Explorers.Count > 0, content.ReportFolder is not null);
    }

    /// <summary>The site's files by their places.</summary>
    /// <exception cref="InvalidDataException">A document links to something that is not there; the message names both.</exception>
    public static IReadOnlyDictionary<string, byte[]> Of(SiteContent content)
    {
        var site = new SiteFiles(content);
        while (site.waiting.TryDequeue(out var file))
        {
            site.Add(file);
        }

        site.AddExplorers();
        site.AddReport();
        site.files[PageTemplate.StyleSheet] = Resource(PageTemplate.StyleSheet);
        return site.files;
    }

    private FileKind KindOf(string file)
    {
        var full = Path.Combine(content.Repository, file);
        return Directory.Exists(full) ? FileKind.Folder
            : file.EndsWith(".md", StringComparison.Ordinal) ? FileKind.Document
            : file.EndsWith(".svg", StringComparison.Ordinal) || IsBinary(full) ? FileKind.Copy
            : FileKind.Source;
    }

    /// <summary>Whether a file is no text: as Git tells it, by a zero among its first bytes.</summary>
    private static bool IsBinary(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[LengthOfHead];
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).Contains((byte)0);
    }

    private void Add(string file)
    {
        var (kind, full) = (KindOf(file), Path.Combine(content.Repository, file));
        var place = SitePath.Of(file, kind);
        if (kind == FileKind.Copy)
        {
            files[place] = File.ReadAllBytes(full);
        }
        else if (kind == FileKind.Folder)
        {
            files[place] = template.Page(place, file, FolderPage.Body(content.Repository, file, name => LinkOf(file + "/", place, name)));
        }
        else if (kind == FileKind.Source)
        {
            files[place] = template.Page(place, file, SourcePage.Body(file, File.ReadAllText(full)));
        }
        else
        {
            var page = DocumentPage.Of(File.ReadAllText(full), link => LinkOf(file, place, link), explorers.NoteOn(file, place));
            files[place] = template.Page(place, page.Title, page.Body);
        }
    }

    /// <summary>Where a link leads in the site; what it leads to becomes part of the site.</summary>
    private string LinkOf(string document, string place, string link)
    {
        if (link.StartsWith('#') || Uri.TryCreate(link, UriKind.Absolute, out _))
        {
            return link;
        }

        var parts = link.Split('#', 2);
        var target = SitePath.Target(document, parts[0]);
        if (target is not null && File.Exists(Path.Combine(content.Repository, target, Start)))
        {
            target = target.Length > 0 ? $"{target}/{Start}" : Start;
        }

        if (target is null || !Path.Exists(Path.Combine(content.Repository, target)))
        {
            throw new InvalidDataException($"{document} links to {link}, which is not there.");
        }

        if (known.Add(target))
        {
            waiting.Enqueue(target);
        }

        var kind = KindOf(target);
        return SitePath.Between(place, SitePath.Of(target, kind)) + (parts.Length == 1 ? "" : "#" + Fragment(parts[1], kind));
    }

    // Pages of sources name lines, no ranges of lines.
    private static string Fragment(string fragment, FileKind kind) => kind == FileKind.Source ? fragment.Split('-')[0] : fragment;

    private void AddExplorers()
    {
        foreach (var explorer in content.Explorers)
        {
            files[ExplorerIndex.PathOf(explorer)] = explorer.Content;
        }

        if (content.Explorers.Count > 0)
        {
            files[ExplorerIndex.Path] = template.Page(
                ExplorerIndex.Path, "Explorer", explorers.Body(claim => known.Contains($"docs/claims/{claim}.md")));
        }
    }

    private void AddReport()
    {
        if (content.ReportFolder is not { } report)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(report, "*", SearchOption.AllDirectories))
        {
            files["report/" + Path.GetRelativePath(report, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
