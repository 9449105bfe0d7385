namespace CslRepro.Audit;

/// <summary>What an audit found.</summary>
/// <param name="Claims">Every claim of the catalogue.</param>
/// <param name="Places">Every table, figure and numbered section of the paper.</param>
/// <param name="Problems">What is wrong, a sentence each; none if the audit passes.</param>
public sealed record AuditReport(IReadOnlyList<AuditedClaim> Claims, IReadOnlyList<PaperPlace> Places, IReadOnlyList<string> Problems);
