namespace CslRepro.Build;

/// <summary>A version that an ELF library asks of another library.</summary>
/// <param name="Library">The other library's name, such as libstdc++.so.6.</param>
/// <param name="Version">The version's name, such as GLIBCXX_3.4.32.</param>
/// <param name="Index">The number by which symbols refer to the version.</param>
/// <param name="Flags">The entry's flags.</param>
/// <param name="Offset">Where in the file the entry begins.</param>
internal sealed record VersionNeed(string Library, string Version, ushort Index, ushort Flags, int Offset)
{
    /// <summary>Whether the loader accepts the other library without this version.</summary>
    public bool IsWeak => (Flags & 0x2) != 0;
}
