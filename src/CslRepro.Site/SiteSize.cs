namespace CslRepro.Site;

/// <summary>How large a site is.</summary>
/// <param name="Pages">Its HTML files.</param>
/// <param name="Files">All its files.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record SiteSize(int Pages, int Files, long Bytes);
