using Microsoft.Build.Framework;

namespace CslRepro.Build;

/// <summary>MSBuild task: <see cref="SourceDigest"/> of some files.</summary>
public sealed class ComputeSourceDigest : Microsoft.Build.Utilities.Task
{
    /// <summary>The folder from which paths are told.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The files.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The digest.</summary>
    [Output]
    public string Digest { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Digest = SourceDigest.Of(Root, Files.Select(file => file.GetMetadata("FullPath")));
        return true;
    }
}
