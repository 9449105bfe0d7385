namespace CslRepro.Build;

/// <summary>What <see cref="OlderLibstdcxxPatch"/> did with a file.</summary>
public enum PatchOutcome
{
    /// <summary>The file asked for the newer libstdc++ and does no longer.</summary>
    Patched,

    /// <summary>An earlier run had patched the file; it was not touched.</summary>
    AlreadyPatched,

    /// <summary>The file does not ask for the newer libstdc++; it was not touched.</summary>
    NotNeeded,
}
