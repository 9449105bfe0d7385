namespace CslRepro.Files;

/// <summary>
/// What the system does not let this user write is an <see cref="IOException"/> like any other reason why writing fails: the system's own exception is none,
/// and names the temporary file in place of what was asked for.
/// </summary>
internal static class WriteAccess
{
    /// <summary>Does what writes a file or folder.</summary>
    /// <param name="path">What is written, for the message.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="IOException">The user may not write; the message names the path and what the system said.</exception>
    public static void Do(string path, Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be written: {exception.Message}", exception);
        }
    }
}
