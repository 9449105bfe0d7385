namespace CslRepro.Files;

/// <summary>Saves a model's folder whole or not at all.</summary>
public static class ModelFolder
{
    /// <summary>
    /// Fills a temporary folder beside the target and renames it when all is written, so that an interruption leaves no half of a model behind.
    /// </summary>
    /// <param name="folder">The target: does not exist yet, or is an empty folder.</param>
    /// <param name="fill">Writes the files into the folder that it is given.</param>
    /// <exception cref="IOException">The target exists and is no empty folder, or cannot be written, also where this user may not.</exception>
    public static void Write(string folder, Action<string> fill)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(fill);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RequireFree(target);
        WriteAccess.Do(folder, () => Save(target, fill));
    }

    /// <summary>Checks, before any work is done, that a model can be saved at a place.</summary>
    /// <param name="target">The folder.</param>
    /// <exception cref="IOException">The target exists and is no empty folder, or one that this user may not read.</exception>
    public static void RequireFree(string target)
    {
        if (File.Exists(target))
        {
            throw new IOException($"{target} is a file; a model is saved as a folder.");
        }

        var holdsFiles = false;
        WriteAccess.Do(target, () => holdsFiles = Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any());
        if (holdsFiles)
        {
            throw new IOException($"The folder {target} is not empty; name one that is, or that does not exist yet.");
        }
    }

    private static void Save(string target, Action<string> fill)
    {
        var temporary = $"{target}.{Path.GetRandomFileName()}.partial";
        Directory.CreateDirectory(temporary);
        try
        {
            fill(temporary);
            RequireFree(target);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(temporary, target);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }
}
