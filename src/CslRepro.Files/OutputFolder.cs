namespace CslRepro.Files;

/// <summary>
/// Writes a folder whole or not at all: files go into a temporary folder beside the target, which takes the target's place at the end.
/// A folder that this program did not write is never replaced, whatever its name: what is written and what is moved aside get names that nobody else has. So
/// a process that is killed may leave them behind: a half-written folder that ends in .writing or, if the end came between two moves, the earlier output under
/// a name that ends in .old. Nothing clears them away, since they might be somebody's.
/// </summary>
public static class OutputFolder
{
    /// <summary>Checks, before any work is done, that a folder can be written at a place.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="marker">The file that every folder of this kind holds; an existing folder without it is refused unless it is empty.</param>
    /// <exception cref="IOException">The place cannot be used; the message says why and what would do.</exception>
    public static void RequireWritable(string path, string marker)
    {
        var full = FullPath(path);
        WriteAccess.Do(path, () => RequireReplaceable(path, full, marker));

        // Folders above that are not there yet are left alone: a check leaves nothing behind.
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return;
        }

        try
        {
            var probe = Beside(full, "writing");
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="marker">See <see cref="RequireWritable"/>.</param>
    /// <param name="write">Writes the files into the folder whose path it gets.</param>
    /// <exception cref="IOException">The place cannot be used, this user may not write there, or the disk is full; then nothing has changed.</exception>
    public static void Write(string path, string marker, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        RequireWritable(path, marker);
        WriteAccess.Do(path, () => Replace(path, marker, write));
    }

    private static void Replace(string path, string marker, Action<string> write)
    {
        var full = FullPath(path);
        var temporary = Beside(full, "writing");
        var old = Beside(full, "old");
        Directory.CreateDirectory(temporary);
        try
        {
            write(temporary);

            // Writing may take long, and somebody may have put something there meanwhile.
            RequireReplaceable(path, full, marker);
            if (Directory.Exists(full))
            {
                Directory.Move(full, old);
            }

            Directory.Move(temporary, full);
        }
        catch
        {
            if (!Directory.Exists(full) && Directory.Exists(old))
            {
                Directory.Move(old, full);
            }

            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }

            throw;
        }

        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }
    }

    private static void RequireReplaceable(string path, string full, string marker)
    {
        if (File.Exists(full))
        {
            throw new IOException($"{path} is a file; name a folder.");
        }

        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !File.Exists(Path.Combine(full, marker)))
        {
            throw new IOException(
                $"{path} is not empty and has no {marker}, so it is no earlier output (or a half-written one); name a new folder, or remove it.");
        }
    }

    private static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    // On the same disk, so that it can be renamed; by chance, so that it is nobody else's.
    private static string Beside(string full, string ending) => $"{full}.{Path.GetRandomFileName()}.{ending}";
}
