namespace CslRepro.Files;

/// <summary>
/// Writes a folder whole or not at all: files go into a temporary folder beside the target, which takes the target's place at the end.
/// A folder that this program did not write is never replaced.
/// </summary>
public static class OutputFolder
{
    /// <summary>Checks, before any work is done, that a folder can be written at a place.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="marker">The file that every folder of this kind holds; an existing folder without it is refused unless it is empty.</param>
    /// <exception cref="IOException">The place cannot be used; the message says why and what would do.</exception>
    public static void RequireWritable(string path, string marker)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
        {
            throw new IOException($"{path} is a file; name a folder.");
        }

        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !File.Exists(Path.Combine(full, marker)))
        {
            throw new IOException(
                $"{path} is not empty and has no {marker}, so it is no earlier output (or a half-written one); name a new folder, or remove it.");
        }

        // Folders above that are not there yet are left alone: a check leaves nothing behind.
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return;
        }

        try
        {
            var probe = full + ".writing";
            Directory.CreateDirectory(probe);
            Directory.Delete(probe, recursive: true);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Makes a folder that single files can be written into, if it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">The place cannot be used; the message says why.</exception>
    public static void RequireFolder(string path)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} is a file; name a folder.");
        }

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="marker">See <see cref="RequireWritable"/>.</param>
    /// <param name="write">Writes the files into the folder whose path it gets.</param>
    /// <exception cref="IOException">The place cannot be used or the disk is full; then nothing has changed.</exception>
    public static void Write(string path, string marker, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        RequireWritable(path, marker);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var temporary = full + ".writing";
        var old = full + ".old";
        Recover(full, old, temporary);
        Directory.CreateDirectory(temporary);
        try
        {
            write(temporary);
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

    // What a killed process may have left: the earlier output under its other name, and a half-written one.
    private static void Recover(string full, string old, string temporary)
    {
        if (Directory.Exists(old))
        {
            if (Directory.Exists(full))
            {
                Directory.Delete(old, recursive: true);
            }
            else
            {
                Directory.Move(old, full);
            }
        }

        if (Directory.Exists(temporary))
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
