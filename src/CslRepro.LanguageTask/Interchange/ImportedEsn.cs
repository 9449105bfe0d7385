using CslRepro.Models.Esn;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>An echo state network that was trained elsewhere.</summary>
/// <param name="Model">The network, its inputs and outputs in our order.</param>
/// <param name="Mapping">How they lay before.</param>
public sealed record ImportedEsn(EsnModel Model, NameMapping Mapping);
