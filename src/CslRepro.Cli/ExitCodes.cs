namespace CslRepro.Cli;

/// <summary>What the program's exit code means.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The run ended well, but a verdict is another than the catalogue expects.</summary>
    public const int UnexpectedVerdict = 1;

    /// <summary>The input was not right: one line on standard error says what was wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl+C; no partial file is left.</summary>
    public const int Cancelled = 130;
}
