namespace CslRepro.Site;

/// <summary>Places in a site and in the repository that it is made of, with slashes, told from the root.</summary>
internal static class SitePath
{
    private const string Readme = "README.md";

    /// <summary>Where a file of the repository stands in the site.</summary>
    /// <param name="file">Its place in the repository.</param>
    /// <param name="kind">What is made of it.</param>
    public static string Of(string file, FileKind kind) => kind switch
    {
        FileKind.Document when file == Readme => "index.html",
        FileKind.Document => Path.ChangeExtension(file, ".html"),
        FileKind.Source => file + ".html",
        FileKind.Folder => file + "/index.html",
        _ => file,
    };

    /// <summary>A link from one place to another that works from disk and below any address.</summary>
    public static string Between(string from, string to)
    {
        var folders = from.Split('/')[..^1];
        var target = to.Split('/');
        var common = 0;
        while (common < folders.Length && common < target.Length - 1 && folders[common] == target[common])
        {
            common++;
        }

        var steps = Enumerable.Repeat("..", folders.Length - common).Concat(target[common..].Select(Uri.EscapeDataString));
        return string.Join('/', steps);
    }

    /// <summary>The place that a link leads to.</summary>
    /// <param name="from">The place of the document that has it.</param>
    /// <param name="link">A relative link without a fragment.</param>
    /// <returns>The place, or null if it lies above the root.</returns>
    public static string? Target(string from, string link)
    {
        var steps = new List<string>(from.Split('/')[..^1]);
        foreach (var step in Uri.UnescapeDataString(link).TrimEnd('/').Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    return null;
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
