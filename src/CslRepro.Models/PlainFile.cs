using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>
/// The files of a model's folder. Names of files are fixed, never read from a file; so the one way out of the folder is a symbolic link, which is refused.
/// </summary>
internal static class PlainFile
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">The file is a symbolic link.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static FileStream OpenRead(string path)
    {
        RefuseLink(path);
        return File.OpenRead(path);
    }

    /// <summary>Reads a text file.</summary>
    /// <exception cref="InvalidDataException">The file is a symbolic link, is larger than the limit, or is not UTF-8 text.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static string ReadAllText(string path, int mostBytes)
    {
        RefuseLink(path);
        return BoundedFile.ReadAllText(path, mostBytes);
    }

    private static void RefuseLink(string path)
    {
        if (new FileInfo(path).LinkTarget is { } target)
        {
            throw new InvalidDataException($"{path} is a symbolic link to {target}; the files of a model must lie in its folder themselves.");
        }
    }
}
