namespace CslRepro.Files;

/// <summary>
/// The files of a model's folder. Names of files are fixed, never read from a file; so the one way out of the folder is a symbolic link, which is refused.
/// So is a pipe, which would be waited for without end.
/// </summary>
public static class PlainFile
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">The file is a symbolic link, a pipe, or empty.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static FileStream OpenRead(string path)
    {
        RequirePlain(path);
        return File.OpenRead(path);
    }

    /// <summary>Reads a text file.</summary>
    /// <exception cref="InvalidDataException">The file is a symbolic link, a pipe or empty, is larger than the limit, or is not UTF-8 text.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static string ReadAllText(string path, int mostBytes)
    {
        RequirePlain(path);
        return BoundedFile.ReadAllText(path, mostBytes);
    }

    private static void RequirePlain(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is { } target)
        {
            throw new InvalidDataException($"{path} is a symbolic link to {target}; the files of a model must lie in its folder themselves.");
        }

        // Opening a pipe waits for a writer; it has no length.
        if (file is { Exists: true, Length: 0 })
        {
            throw new InvalidDataException($"{path} is empty, or a pipe; the files of a model must lie in its folder themselves.");
        }
    }
}
