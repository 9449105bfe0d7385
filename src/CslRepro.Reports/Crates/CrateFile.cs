using System.Security.Cryptography;

namespace CslRepro.Reports.Crates;

/// <summary>A file of a crate, as its metadata lists it.</summary>
/// <param name="Path">Relative path with forward slashes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 hexadecimal digits.</param>
internal sealed record CrateFile(string Path, long Size, string Sha256)
{
    /// <summary>Describes a file that is there.</summary>
    /// <param name="folder">The crate's folder.</param>
    /// <param name="path">Relative path with forward slashes.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CrateFile Of(string folder, string path)
    {
        using var stream = File.OpenRead(System.IO.Path.Combine(folder, path));
        return new CrateFile(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>The relative paths of all files below a folder, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> PathsBelow(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
