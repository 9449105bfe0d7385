using System.CommandLine;
using System.Globalization;

namespace CslRepro.Cli;

/// <summary>Checks what the command line says before any work is done; each error names the option, the value and what would be right.</summary>
internal static class Require
{
    /// <summary>The value of an option, checked.</summary>
    /// <exception cref="BadInputException">It is outside its range.</exception>
    public static T Range<T>(ParseResult parsed, Option<T> option, Func<T, bool> holds, string range)
        where T : struct, IFormattable
    {
        var value = parsed.GetValue(option);
        return holds(value) ? value : throw Outside(option.Name, value, range);
    }

    /// <summary>The value of an option that may be left out, checked if it is given.</summary>
    /// <exception cref="BadInputException">It is outside its range.</exception>
    public static T? Range<T>(ParseResult parsed, Option<T?> option, Func<T, bool> holds, string range)
        where T : struct, IFormattable =>
        parsed.GetValue(option) is not { } value ? null : holds(value) ? value : throw Outside(option.Name, value, range);

    /// <summary>A folder that files can be written into. It need not be there yet; nothing is left behind by the check.</summary>
    /// <exception cref="BadInputException">It, or what it would be made in, is a file or cannot be written.</exception>
    public static void WritableFolder(string option, string path) => WritableFolder(option, path, path);

    private static void WritableFolder(string option, string named, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new BadInputException($"{option}: the name of a folder is missing.");
        }

        var full = Path.GetFullPath(path);
        var existing = full;
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing))
            {
                throw new BadInputException(
                    existing == full
                        ? $"{option} {named}: that is a file; name a folder."
                        : $"{option} {named}: {existing} is a file, so no folder can be made in it.");
            }

            existing = Path.GetDirectoryName(existing) ?? throw new BadInputException($"{option} {named}: there is no {Path.GetPathRoot(full)}.");
        }

        try
        {
            var probe = Path.Combine(existing, Path.GetRandomFileName());
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{option} {named}: {existing} cannot be written by this user, or takes no files.");
        }
    }

    /// <summary>A file that can be written; its folder must be there.</summary>
    /// <exception cref="BadInputException">It is a folder, or its folder is not there or cannot be written.</exception>
    public static void WritableFile(string option, string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"{option} {path}: that is a folder; name a file.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{option} {path}: there is no folder {folder}.");
        }

        WritableFolder(option, path, folder);
    }

    private static BadInputException Outside(string option, IFormattable value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{option} {value}: must be {range}."));
}
