namespace CslRepro.Build;

/// <summary>
/// Lets a shared library that was linked with GCC 13 or newer load where libstdc++ is older.
/// <para>
/// Code that includes &lt;iostream&gt; and is compiled with GCC 13 or newer imports <c>std::ios_base_library_init()</c>, of
/// version GLIBCXX_3.4.32, from libstdc++. The function does nothing: the import only makes sure that the loader sets up the
/// standard streams first, which an older libstdc++ leaves to an initialiser inside each user, and which libtorch's own
/// libraries, built for older systems, all do when they load. So another import of libstdc++ that takes no arguments and has
/// no effect can be called in its place: <c>std::chrono::steady_clock::now()</c>, where the library imports it already.
/// The version, which nothing uses any more, is then marked as one that may be missing.
/// </para>
/// </summary>
public static class OlderLibstdcxxPatch
{
    /// <summary>The mangled name of <c>std::ios_base_library_init()</c>.</summary>
    internal const string NewerFunction = "_ZSt21ios_base_library_initv";

    /// <summary>The mangled name of <c>std::chrono::steady_clock::now()</c>.</summary>
    internal const string Replacement = "_ZNSt6chrono3_V212steady_clock3nowEv";

    /// <summary>The libstdc++ version that brought <see cref="NewerFunction"/>.</summary>
    internal const string NewerVersion = "GLIBCXX_3.4.32";

    /// <summary>
    /// Patches a file unless that has been done. The file is replaced as a whole, so hard links to its former content stay as
    /// they were, and keeps its time of modification, so a build does not take it for a changed one.
    /// </summary>
    /// <param name="path">The shared library.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="UnsupportedElfException">The file is not of the kind that can be patched; it was not touched.</exception>
    /// <exception cref="IOException">The file cannot be read or replaced.</exception>
    public static PatchOutcome Apply(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var outcome = Apply(bytes);
        if (outcome == PatchOutcome.Patched)
        {
            Replace(path, bytes);
        }

        return outcome;
    }

    /// <summary>Patches a file's content in memory.</summary>
    /// <param name="bytes">The content, changed only if the outcome is <see cref="PatchOutcome.Patched"/>.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="UnsupportedElfException">The content is not of the kind that can be patched.</exception>
    internal static PatchOutcome Apply(byte[] bytes)
    {
        var image = new ElfImage(bytes);
        var need = image.VersionNeeds.FirstOrDefault(need => need.Version == NewerVersion);
        if (need is null)
        {
            return PatchOutcome.NotNeeded;
        }

        var users = Enumerable.Range(1, image.SymbolCount - 1).Where(symbol => image.VersionIndex(symbol) == need.Index).ToArray();
        if (users.Length == 0)
        {
            return need.IsWeak
                ? PatchOutcome.AlreadyPatched
                : throw new UnsupportedElfException($"it asks for {NewerVersion} without using it");
        }

        var newer = image.FindImportedFunction(NewerFunction);
        if (users.Length > 1 || users[0] != newer)
        {
            throw new UnsupportedElfException($"it needs {NewerVersion} for more than {NewerFunction}");
        }

        var replacement = image.FindImportedFunction(Replacement);
        var provider = replacement < 0 ? null : image.VersionNeeds.FirstOrDefault(other => other.Index == image.VersionIndex(replacement));
        if (provider?.Library != need.Library)
        {
            throw new UnsupportedElfException($"it does not import {Replacement} from {need.Library}, which could stand in for {NewerFunction}");
        }

        image.Repoint(newer, replacement);
        image.MakeWeak(need);
        return PatchOutcome.Patched;
    }

    private static void Replace(string path, byte[] bytes)
    {
        var modified = File.GetLastWriteTimeUtc(path);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.SetLastWriteTimeUtc(temporary, modified);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
