using System.Collections.Concurrent;
using System.Globalization;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>
/// Keeps finished runs in a folder, so that what was stopped or killed at any moment goes on where it was. Records are only ever added; a run is
/// found again only by the code that computed it, as its key contains the code's version.
/// </summary>
public sealed class ResultStore : IDisposable
{
    private readonly StoreFolder folder;
    private readonly RunKeys keys;
    private readonly Func<Stream> beginSegment;
    private readonly ConcurrentDictionary<string, RunResult> results;
    private readonly Lock gate = new();
    private Stream? segment;
    private string? failure;

    private ResultStore(StoreFolder folder, RunKeys keys, StoreContent content, Func<Stream>? beginSegment)
    {
        this.folder = folder;
        this.keys = keys;
        this.beginSegment = beginSegment ?? folder.BeginSegment;
        results = new ConcurrentDictionary<string, RunResult>(content.Of(keys.Code));
        OfOtherCode = content.OfOtherCode(keys.Code);
        Damaged = content.Damaged;
    }

    /// <summary>The folder.</summary>
    public string Path => folder.Path;

    /// <summary>How many results of this code it holds.</summary>
    public int Count => results.Count;

    /// <summary>The records of this code, in the order of their keys.</summary>
    internal IEnumerable<StoreRecord> Records =>
        results.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new StoreRecord(keys.Code, item.Key, item.Value));

    /// <summary>How many results of other code it held when it was opened; they are neither used nor touched.</summary>
    public int OfOtherCode { get; }

    /// <summary>How many torn or damaged records it held when it was opened; their runs are made again.</summary>
    public int Damaged { get; }

    /// <summary>Opens a store for one process, which alone may write it until it is disposed; makes it if it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="keys">Engine and code.</param>
    /// <param name="shard">Which share of which run is made; null for a whole one.</param>
    /// <param name="fresh">Whether the results of this code that are there are void from now on; their records stay, as does all of other code.</param>
    /// <exception cref="IOException">The folder is something else, holds another share, is being written by another process or cannot be written.</exception>
    /// <exception cref="InvalidDataException">It is a store of another format, its header is damaged, or it has a file that is none of its own.</exception>
    public static ResultStore Open(string path, RunKeys keys, ShardIdentity? shard = null, bool fresh = false)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Open(path, keys, shard, fresh, null);
    }

    /// <summary>The same with something else in the place of the file that is written.</summary>
    internal static ResultStore Open(string path, RunKeys keys, ShardIdentity? shard, bool fresh, Func<Stream>? beginSegment)
    {
        var folder = StoreFolder.Take(path, create: true);
        try
        {
            if (folder.Header is { } header)
            {
                RequireSame(path, header.Shard, shard, fresh);
            }

            if (folder.Header?.Shard != shard || folder.Header is null)
            {
                folder.WriteHeader(new StoreHeader(StoreFolder.Format, shard));
            }

            var store = new ResultStore(folder, keys, StoreContent.Read(folder.Segments), beginSegment);
            if (fresh && store.Count > 0)
            {
                store.Write(new StoreRecord(keys.Code, null, null), "the mark that a fresh run begins");
                store.results.Clear();
            }

            return store;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store that is there to look for results only. Any number of processes may do so at once.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="keys">Engine and code.</param>
    /// <exception cref="IOException">It is not there, or no store.</exception>
    /// <exception cref="InvalidDataException">It is a store of another format, its header is damaged, or it has a file that is none of its own.</exception>
    public static ResultStore OpenToRead(string path, RunKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var folder = StoreFolder.Look(path);
        return new ResultStore(
            folder,
            keys,
            StoreContent.Read(folder.Segments),
            () => throw new IOException($"{path} was opened to be read only"));
    }

    /// <summary>Looks for the result of a run.</summary>
    /// <param name="condition">What is run.</param>
    /// <returns>The result, equal to the one that was added; null if there is none.</returns>
    public RunResult? Find(Condition condition, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return results.TryGetValue(keys.Of(condition.Settings, seed), out var result) ? result : null;
    }

    /// <summary>Adds the result of a run. When this returns it is on the disk. May be called from several threads.</summary>
    /// <param name="condition">What was run.</param>
    /// <exception cref="IOException">It could not be written, or one before it could not. What was written before is kept.</exception>
    public void Add(Condition condition, ulong seed, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var key = keys.Of(condition.Settings, seed);
        Write(new StoreRecord(keys.Code, key, result), string.Create(CultureInfo.InvariantCulture, $"the result of {condition.Name}, seed {seed}"));
        results[key] = result;
    }

    /// <summary>Closes the store for other processes to open.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            try
            {
                segment?.Dispose();
            }
            finally
            {
                folder.Dispose();
            }
        }
    }

    private static void RequireSame(string path, ShardIdentity? there, ShardIdentity? wanted, bool fresh)
    {
        if (there is null && wanted is not null)
        {
            throw new IOException($"The result store {path} holds no share but whole runs; give each share a new store of its own.");
        }

        if (there is not null && wanted is null)
        {
            throw new IOException($"The result store {path} holds {there}; go on with --shard {there.Shard}, or merge the shares and use the merged store.");
        }

        if (there is not null && wanted is not null && there with { Code = wanted.Code } != wanted)
        {
            throw new IOException($"The result store {path} holds {there}, not {wanted}; give each share a store of its own.");
        }

        if (there is not null && wanted is not null && there.Code != wanted.Code && !fresh)
        {
            throw new IOException(
                $"The result store {path} was begun by other code ({CodeVersion.Abbreviate(there.Code)}; this is {CodeVersion.Abbreviate(wanted.Code)}); use "
                    + $"the program that began it, a new store, or --fresh.");
        }
    }

    private void Write(StoreRecord record, string what)
    {
        var line = record.ToLine();
        lock (gate)
        {
            // Nothing may follow a line that was perhaps written in part.
            if (failure is not null)
            {
                throw new IOException(failure);
            }

            long whole = 0;
            try
            {
                segment ??= beginSegment();
                whole = segment.Length;
                segment.Write(line);

                // All the way to the disk: a file system may find only then that it is full.
                (segment as FileStream)?.Flush(flushToDisk: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                failure = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The result store {Path} could not take {what}: {exception.Message.TrimEnd('.')}. The {results.Count} results before it are kept; put "
                        + $"that right and give the same command again.");
                TakeBack(whole);
                throw new IOException(failure, exception);
            }
        }
    }

    // Only for tidiness: a torn line at the end of a file is recognised.
    private void TakeBack(long length)
    {
        try
        {
            segment?.SetLength(length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
        }
    }
}
