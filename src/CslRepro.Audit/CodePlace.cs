using System.Globalization;

namespace CslRepro.Audit;

/// <summary>Lines of a source file.</summary>
/// <param name="Path">Path in the repository, with forward slashes.</param>
/// <param name="FirstLine">The first line, from 1.</param>
public sealed record CodePlace(string Path, int FirstLine, int LastLine)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{FirstLine}-{LastLine}");
}
