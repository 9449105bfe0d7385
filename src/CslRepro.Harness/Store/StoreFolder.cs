using System.Globalization;
using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness.Results;

namespace CslRepro.Harness.Store;

/// <summary>
/// A store's files: store.json says what it is, lock is held by the process that writes, runs-00001.jsonl and so on hold a line for each run. Every
/// process that writes begins a file of its own and no line is ever changed, so that nothing that was written can be lost.
/// </summary>
internal sealed class StoreFolder : IDisposable
{
    /// <summary>Name and version of the format.</summary>
    public const string Format = "cslrepro-store 1";

    /// <summary>The file that marks a folder as a store.</summary>
    public const string HeaderName = "store.json";

    private const string LockName = "lock";
    private const int MostHeaderBytes = 1 << 20;

    private readonly FileStream? lockFile;

    private StoreFolder(string path, FileStream? lockFile, StoreHeader? header)
    {
        Path = path;
        this.lockFile = lockFile;
        Header = header;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What the store says of itself; null for a folder that is no store yet.</summary>
    public StoreHeader? Header { get; private set; }

    /// <summary>The files with records, in the order in which they were begun.</summary>
    /// <exception cref="InvalidDataException">A file only looks like one of them; the message names it.</exception>
    public IReadOnlyList<string> Segments =>
        [.. Directory.EnumerateFiles(Path, "runs-*.jsonl").Order(StringComparer.Ordinal).OrderBy(NumberOf)];

    /// <summary>Takes hold of a store, or of a new or empty folder for one.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="create">Whether it may be new or empty.</param>
    /// <returns>The folder, which no other process can take hold of until it is disposed.</returns>
    /// <exception cref="IOException">It is something else, another process writes it, or it cannot be written; the message says what.</exception>
    /// <exception cref="InvalidDataException">It is a store of another format, or its header is damaged.</exception>
    public static StoreFolder Take(string path, bool create)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} is a file; a result store is a folder.");
        }

        RequireStore(path, create);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be made: {exception.Message}", exception);
        }

        var lockFile = Lock(path);
        try
        {
            return new StoreFolder(path, lockFile, ReadHeader(path));
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <summary>Looks into a store that is there without taking hold of it: others may do so too.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It is no store.</exception>
    /// <exception cref="InvalidDataException">It is a store of another format, or its header is damaged.</exception>
    public static StoreFolder Look(string path)
    {
        RequireStore(path, create: false);
        return new StoreFolder(path, null, ReadHeader(path));
    }

    /// <summary>Writes what the store says of itself, whole or not at all.</summary>
    public void WriteHeader(StoreHeader header)
    {
        WriteHeader(Path, header);
        Header = header;
    }

    /// <summary>Writes a header into a folder.</summary>
    public static void WriteHeader(string folder, StoreHeader header) =>
        WholeFile.Write(System.IO.Path.Combine(folder, HeaderName), JsonSerializer.Serialize(header, ResultsJson.Options) + "\n");

    /// <summary>The name of a file with records.</summary>
    /// <param name="number">Its number, 1 for the first.</param>
    public static string SegmentName(int number) => string.Create(CultureInfo.InvariantCulture, $"runs-{number:D5}.jsonl");

    /// <summary>Begins a new file with records.</summary>
    /// <returns>The file, open for writing, unbuffered.</returns>
    public FileStream BeginSegment()
    {
        var number = Segments is [.., var last] ? NumberOf(last) + 1 : 1;

        // Readable by others while it is written.
        return new FileStream(System.IO.Path.Combine(Path, SegmentName(number)), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <inheritdoc/>
    public void Dispose() => lockFile?.Dispose();

    private static int NumberOf(string segment)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(segment);
        return int.TryParse(name.AsSpan(name.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"{segment} is no file of a result store; move it elsewhere.");
    }

    private static void RequireStore(string path, bool create)
    {
        if (File.Exists(System.IO.Path.Combine(path, HeaderName)))
        {
            return;
        }

        if (!create)
        {
            throw new IOException(
                Directory.Exists(path) ? $"{path} is no result store: it has no {HeaderName}." : $"{path} is not there; name a result store.");
        }

        // What a process that was killed at the beginning may have left is as good as nothing.
        if (Directory.Exists(path)
            && Directory.EnumerateFileSystemEntries(path)
                .Any(entry => System.IO.Path.GetFileName(entry) is not (LockName or HeaderName + WholeFile.Unfinished)))
        {
            throw new IOException($"{path} is not empty and has no {HeaderName}, so it is no result store; name a new folder.");
        }
    }

    private static FileStream Lock(string path)
    {
        var name = System.IO.Path.Combine(path, LockName);
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"The result store {path} cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception) when (File.Exists(name))
        {
            throw new IOException(
                $"The result store {path} is being written by another process, which holds {name}; wait for it, or use another store.",
                exception);
        }
    }

    private static StoreHeader? ReadHeader(string path)
    {
        var file = System.IO.Path.Combine(path, HeaderName);
        if (!File.Exists(file))
        {
            return null;
        }

        var json = BoundedFile.ReadAllBytes(file, MostHeaderBytes);
        var format = Undamaged(file, () => StrictJson.FormatOf(json));
        return format == Format
            ? Undamaged(file, () => Checked(StrictJson.Read<StoreHeader>(json)))
            : throw new InvalidDataException(
                $"{path} is a result store of format \"{format}\"; this program has \"{Format}\". Use the program that wrote it, or another store.");
    }

    private static StoreHeader Checked(StoreHeader header) => header.Shard is not { } shard || (shard.Index >= 1 && shard.Index <= shard.Count)
        ? header
        : throw new InvalidDataException($"there is no share {shard.Shard}");

    private static T Undamaged<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{file} is damaged: {exception.Message}. Restore it, or use another store.", exception);
        }
    }
}
