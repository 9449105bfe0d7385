namespace CslRepro.Harness.Multiverse;

/// <summary>A question that a paper leaves open, with every defensible answer to it.</summary>
/// <param name="Name">A short name for tables: small letters, digits and hyphens.</param>
/// <param name="Title">The question for people.</param>
/// <param name="Options">The answers; the first is the one under which claims are decided.</param>
public sealed record OpenChoice(string Name, string Title, IReadOnlyList<OpenOption> Options)
{
    /// <summary>Whether more than one option is left.</summary>
    public bool IsOpen => Options.Count > 1;
}
