using System.CommandLine;

namespace CslRepro.Cli;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The command's name.</param>
/// <param name="summary">What it does, in a line or a few.</param>
/// <param name="examples">What a newcomer might try, each with what it is for; an empty purpose goes on with the one before.</param>
internal sealed class TaughtCommand(string name, string summary, params IReadOnlyList<(string Purpose, string Line)> examples) : Command(name, summary)
{
    /// <summary>What a newcomer might try, each with what it is for.</summary>
    public IReadOnlyList<(string Purpose, string Line)> Examples => examples;
}
