namespace CslRepro.Cli;

/// <summary>What the program's exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>What was asked for is done.</summary>
    public const int Success = 0;

    /// <summary>The work ended well, but a verdict is another than expected, or a check found something wrong.</summary>
    public const int UnexpectedVerdict = 1;

    /// <summary>The input was not right: one line on standard error says what was wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl+C; no partial file is left.</summary>
    public const int Cancelled = 130;

    /// <summary>The codes as the help shows them.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "done"),
        (UnexpectedVerdict, "reproduce: a verdict is another than the catalogue expects, and not only open for want of budget or time; "
            + "audit, verify: something is wrong; compare: a verdict differs"),
        (BadInput, "the input was not right; one line on standard error says what, and nothing was written"),
        (Cancelled, "stopped by Ctrl+C; no partial file is left"),
    ];
}
