namespace CslRepro.Analysis.Recordings;

/// <summary>What was recorded of what: the provenance of a <see cref="RecordingFolder"/>.</summary>
/// <param name="Model">The kind of network, such as esn or gru: a name of <see cref="Models.NetworkKinds"/>.</param>
/// <param name="Digest">SHA-256 over its weights.</param>
/// <param name="State">Which state the rows hold: units, cells or hidden.</param>
/// <param name="CorpusSha256">SHA-256 of the corpus as a file.</param>
/// <param name="Split">Which of its splits: train, validation or test.</param>
public sealed record RecordingSource(string Model, string Digest, string State, string CorpusSha256, string Split);
