using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CslRepro.Build;

/// <summary>
/// MSBuild task: on Linux systems whose libstdc++ is older than the one that TorchSharp's native library was built with,
/// makes the copies of that library in an output folder loadable (<see cref="OlderLibstdcxxPatch"/>). Does nothing elsewhere.
/// </summary>
public sealed class PatchTorchForOlderLibstdcxx : Microsoft.Build.Utilities.Task
{
    /// <summary>The copies to patch. Files outside of the build's own output do not belong here.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (SystemLibstdcxx.IsRecentEnough())
        {
            return true;
        }

        foreach (var file in Files)
        {
            Patch(file.GetMetadata("FullPath"));
        }

        return !Log.HasLoggedErrors;
    }

    private void Patch(string path)
    {
        try
        {
            if (OlderLibstdcxxPatch.Apply(path) == PatchOutcome.Patched)
            {
                Log.LogMessage(MessageImportance.Normal, "Patched {0} to load with a libstdc++ older than {1}.", path, OlderLibstdcxxPatch.NewerVersion);
            }
        }
        catch (Exception exception) when (exception is UnsupportedElfException or IOException or UnauthorizedAccessException)
        {
            Log.LogError(
                "{0} cannot be made to load with this system's libstdc++, which is older than {1}: {2}. " +
                "A newer libstdc++ (GCC 13) makes this step unnecessary.",
                path,
                OlderLibstdcxxPatch.NewerVersion,
                exception.Message);
        }
    }
}
