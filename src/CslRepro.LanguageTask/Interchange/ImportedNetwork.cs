using CslRepro.Models;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>A network that was trained elsewhere.</summary>
/// <param name="Network">The network, its inputs and outputs in our order.</param>
/// <param name="Mapping">How they lay before.</param>
public sealed record ImportedNetwork(INetwork Network, NameMapping Mapping);
