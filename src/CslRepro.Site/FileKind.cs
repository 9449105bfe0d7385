namespace CslRepro.Site;

/// <summary>What a site makes of something that a document links to.</summary>
internal enum FileKind
{
    /// <summary>A page, from Markdown.</summary>
    Document,

    /// <summary>A page with numbered lines, from text.</summary>
    Source,

    /// <summary>A page that lists what lies in a folder.</summary>
    Folder,

    /// <summary>The file as it is, such as a picture.</summary>
    Copy,
}
