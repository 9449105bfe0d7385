namespace CslRepro.Reports.Crates;

/// <summary>One thing that was checked of a crate.</summary>
/// <param name="Name">What, in a word: files, metadata, rules, inputs, verdicts, figures, report or training.</param>
/// <param name="Done">What was compared with what, and how much of it.</param>
/// <param name="Problems">What is wrong, a line each; none if all is right.</param>
public sealed record CheckedPart(string Name, string Done, IReadOnlyList<string> Problems);
