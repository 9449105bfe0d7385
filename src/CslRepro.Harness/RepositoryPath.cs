namespace CslRepro.Harness;

/// <summary>Paths of source files, as the compiler knows them, told from the root of their repository.</summary>
internal static class RepositoryPath
{
    /// <summary>What the build puts in place of the repository's root: the property PathMap in Directory.Build.props.</summary>
    private const string MappedRoot = "/_/";

    /// <summary>The path from the repository's root.</summary>
    /// <param name="path">A path as [CallerFilePath] gives it.</param>
    /// <returns>The path with slashes, such as src/CslRepro.Claims/UnitClaims.cs; unchanged where the build maps no paths.</returns>
    public static string Of(string path)
    {
        var slashed = path.Replace('\\', '/');
        return slashed.StartsWith(MappedRoot, StringComparison.Ordinal) ? slashed[MappedRoot.Length..] : slashed;
    }
}
