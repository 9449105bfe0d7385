using System.Security.Cryptography;
using System.Text;

namespace CslRepro.Build;

/// <summary>
/// One number for the content of many source files: the same wherever the files lie and whatever their line ends are, another one as soon as a
/// file changes, comes, goes or is renamed.
/// </summary>
internal static class SourceDigest
{
    /// <summary>Computes the digest.</summary>
    /// <param name="root">The folder from which paths are told.</param>
    /// <param name="files">The files, in any order.</param>
    /// <returns>SHA-256 over the files' paths and contents, in the order of the paths, as small hexadecimal digits.</returns>
    public static string Of(string root, IEnumerable<string> files)
    {
        var list = new StringBuilder();
        var named = files.Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), path)).Distinct();
        foreach (var (name, path) in named.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            // A carriage return may come from the checkout, not from the author.
            var content = File.ReadAllBytes(path).Where(character => character != (byte)'\r').ToArray();
            list.Append(Convert.ToHexStringLower(SHA256.HashData(content))).Append(' ').Append(name).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }
}
