namespace CslRepro.Cli;

/// <summary>The command line asks for something that cannot be; the message is the line that people read.</summary>
internal sealed class BadInputException(string message) : Exception(message);
