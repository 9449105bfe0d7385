using System.Text;

namespace CslRepro.Files;

/// <summary>Files that are there whole or not at all: they are written under another name in the same folder and then renamed.</summary>
public static class WholeFile
{
    /// <summary>What a file's name gets while it is written. A process that is killed may leave such a file behind; the next one replaces it.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="bytes">All of its content.</param>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public static void Write(string path, byte[] bytes) => Write(path, file => file.Write(bytes));

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="text">All of its content.</param>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes piece by piece.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="write">Writes all of the content. If it throws, nothing is left behind and an earlier file stays.</param>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = path + Unfinished;
        try
        {
            using (var file = File.Create(temporary))
            {
                write(file);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw;
        }
    }
}
