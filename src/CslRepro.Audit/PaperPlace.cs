namespace CslRepro.Audit;

/// <summary>A table, figure or numbered section of the paper, and what became of it here.</summary>
/// <param name="Name">Such as "figure 6".</param>
/// <param name="Content">What it is about.</param>
/// <param name="Claims">The claims that cover it; empty if none does.</param>
/// <param name="Reason">If no claim covers it, why not.</param>
public sealed record PaperPlace(string Name, string Content, IReadOnlyList<string> Claims, string Reason = "");
