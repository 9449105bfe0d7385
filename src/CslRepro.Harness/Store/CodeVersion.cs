using System.Reflection;

namespace CslRepro.Harness.Store;

/// <summary>The code that computes runs, by a digest of its sources that the build records; see build/CodeVersion.targets.</summary>
public static class CodeVersion
{
    /// <summary>The version of the code that computes a study's runs.</summary>
    /// <param name="assembly">The assembly that was built with CodeVersion.targets.</param>
    /// <returns>SHA-256 of the sources, as 64 hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The assembly records no version of its code.</exception>
    public static string Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(attribute => attribute.Key == "CodeVersion")?.Value
            ?? throw new ArgumentException(
                $"{assembly.GetName().Name} records no version of its code; its project must import build/CodeVersion.targets.",
                nameof(assembly));
    }

    /// <summary>A version as people are told it.</summary>
    /// <returns>Its first twelve digits.</returns>
    public static string Abbreviate(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Length > 12 ? version[..12] : version;
    }
}
