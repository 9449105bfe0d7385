namespace CslRepro.Site;

/// <summary>What a site is made of.</summary>
/// <param name="Repository">The root of a checkout, whose documents are shown.</param>
/// <param name="ReportFolder">A report to be part of it, or null.</param>
/// <param name="Explorers">Explorer pages.</param>
/// <param name="Views">Views of them that claims' pages link to; views of other pages are left out.</param>
public sealed record SiteContent(
    string Repository, string? ReportFolder, IReadOnlyList<ExplorerFile> Explorers, IReadOnlyList<ExplorerView> Views);
