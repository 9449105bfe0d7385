namespace CslRepro.Corpora;

/// <summary>One corpus of a manifest.</summary>
/// <param name="Settings">What it is generated from.</param>
/// <param name="File">The file's name in the manifest's folder, or null where the checksum alone is kept.</param>
/// <param name="Sha256">The checksum of the corpus as a file: 64 small hexadecimal digits.</param>
public sealed record CorpusManifestEntry(CorpusSettings Settings, string? File, string Sha256)
{
    /// <summary>Generates the corpus anew and compares its checksum.</summary>
    /// <exception cref="InvalidDataException">The checksums differ: the generator gives another corpus than when the manifest was written.</exception>
    public Corpus Regenerate()
    {
        var corpus = CorpusGenerator.Generate(Settings);
        return corpus.Checksum == Sha256
            ? corpus
            : throw new InvalidDataException(
                $"The corpus of {Settings.Objects} objects and seed {Settings.Seed} has the SHA-256 {corpus.Checksum} when generated now; " +
                $"the manifest says {Sha256}.");
    }
}
