namespace CslRepro.Site;

/// <summary>A view of an explorer page that shows what claims speak of.</summary>
/// <param name="Page">The page's name, such as "esn-fl".</param>
/// <param name="Fragment">The view as the part of an address after #, as the page itself writes it; empty for the page as it opens.</param>
/// <param name="What">What is to be seen, in a sentence.</param>
/// <param name="Claims">The claims' identifiers.</param>
public sealed record ExplorerView(string Page, string Fragment, string What, IReadOnlyList<string> Claims);
