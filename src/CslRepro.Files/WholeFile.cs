using System.Text;

namespace CslRepro.Files;

/// <summary>Files that are there whole or not at all: they are written under another name in the same folder and then renamed.</summary>
public static class WholeFile
{
    /// <summary>
    /// What a file's name gets while it is written. Where a file of that name is there already it stays, since it may be somebody's, and the name gets
    /// something random before this ending, too. A process that is killed may leave such a file behind, which nothing clears away.
    /// </summary>
    public const string Unfinished = ".tmp";

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="bytes">All of its content.</param>
    /// <exception cref="IOException">The file cannot be written, or this user may not; nothing is left behind.</exception>
    public static void Write(string path, byte[] bytes) => Write(path, file => file.Write(bytes));

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="text">All of its content.</param>
    /// <exception cref="IOException">The file cannot be written, or this user may not; nothing is left behind.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes piece by piece.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="write">Writes all of the content. If it throws, nothing is left behind and an earlier file stays.</param>
    /// <exception cref="IOException">The file cannot be written, or this user may not; nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        WriteAccess.Do(path, () =>
        {
            var file = Begin(path);
            try
            {
                using (file)
                {
                    write(file);
                }

                File.Move(file.Name, path, overwrite: true);
            }
            catch
            {
                File.Delete(file.Name);
                throw;
            }
        });
    }

    // The plain name first: a result store knows by it what a killed process left. Either file is new, so that it is this call's to rename and to delete.
    private static FileStream Begin(string path)
    {
        var plain = path + Unfinished;
        try
        {
            return File.Open(plain, FileMode.CreateNew);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Path.Exists(plain))
        {
            return File.Open($"{path}.{Path.GetRandomFileName()}{Unfinished}", FileMode.CreateNew);
        }
    }
}
