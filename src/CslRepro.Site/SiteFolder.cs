using CslRepro.Files;

namespace CslRepro.Site;

/// <summary>
/// A static site of a checkout's documents, of all that they link to, of a report and of explorer pages. All its links are relative, so that it works from disk
/// and below any address.
/// </summary>
public static class SiteFolder
{
    /// <summary>The file that marks a folder as a site.</summary>
    public const string Marker = ".cslrepro-site";

    /// <summary>Checks, before any work is done, that a checkout has its documents, and that their links lead somewhere.</summary>
    /// <param name="repository">The checkout's root.</param>
    /// <exception cref="IOException">The first document is missing.</exception>
    /// <exception cref="InvalidDataException">A document links to something that is not there; the message names both.</exception>
    public static void RequireDocuments(string repository) => SiteFiles.Of(new SiteContent(repository, null, [], []));

    /// <summary>Writes the folder, whole or not at all; an earlier site is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="content">What it is made of.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    /// <exception cref="InvalidDataException">A document links to something that is not there; the message names both.</exception>
    public static SiteSize Write(string path, SiteContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var files = SiteFiles.Of(content);
        OutputFolder.Write(path, Marker, folder =>
        {
            foreach (var (file, bytes) in files)
            {
                var target = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }

            File.WriteAllText(Path.Combine(folder, Marker), "");

            // Without it a host would leave out what begins with an underscore.
            File.WriteAllText(Path.Combine(folder, ".nojekyll"), "");
        });
        return new SiteSize(
            files.Keys.Count(file => file.EndsWith(".html", StringComparison.Ordinal)), files.Count, files.Values.Sum(bytes => (long)bytes.Length));
    }
}
