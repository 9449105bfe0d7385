namespace CslRepro.Models;

/// <summary>Settings with a name, from which a training starts.</summary>
/// <param name="Name">The name on a command line, such as "esn-fl".</param>
/// <param name="Description">What it is, in a few words.</param>
public sealed record NetworkPreset(string Name, string Description, NetworkSettings Settings);
