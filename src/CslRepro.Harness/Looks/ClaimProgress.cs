using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Looks;

/// <summary>How far claims are.</summary>
/// <param name="Report">A claim as it stands.</param>
/// <param name="IsLast">Whether no more is asked of it.</param>
/// <param name="Done">Claims that are through.</param>
/// <param name="Total">All claims.</param>
public sealed record ClaimProgress(ClaimReport Report, bool IsLast, int Done, int Total);
