using System.Runtime.InteropServices;

namespace CslRepro.Build;

/// <summary>What this system's C++ library offers.</summary>
internal static class SystemLibstdcxx
{
    /// <summary>
    /// Whether the libstdc++ that the loader finds has what <see cref="OlderLibstdcxxPatch"/> replaces. The loader itself is
    /// asked, so that search paths and caches count as they will when libtorch is loaded.
    /// </summary>
    /// <returns>False only on a Linux system whose libstdc++ is too old.</returns>
    public static bool IsRecentEnough()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libstdc++.so.6", out var library))
        {
            return true;
        }

        try
        {
            return NativeLibrary.TryGetExport(library, OlderLibstdcxxPatch.NewerFunction, out _);
        }
        finally
        {
            NativeLibrary.Free(library);
        }
    }
}
