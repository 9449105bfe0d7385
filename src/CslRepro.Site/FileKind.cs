namespace CslRepro.Site;

/// <summary>What a site makes of a file that a document links to.</summary>
internal enum FileKind
{
    /// <summary>A page, from Markdown.</summary>
    Document,

    /// <summary>A page with numbered lines, from text.</summary>
    Source,

    /// <summary>The file as it is, such as a picture.</summary>
    Copy,
}
