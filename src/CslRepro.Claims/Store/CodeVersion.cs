using System.Reflection;

namespace CslRepro.Claims.Store;

/// <summary>The code that computes runs, by a digest of its sources that the build records; see build/CodeVersion.targets.</summary>
public static class CodeVersion
{
    /// <summary>SHA-256 of the sources, as 64 hexadecimal digits.</summary>
    public static string Current { get; } =
        typeof(CodeVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "CodeVersion").Value!;

    /// <summary>A version as people are told it.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Its first twelve digits.</returns>
    public static string Abbreviate(string version) => version.Length > 12 ? version[..12] : version;
}
