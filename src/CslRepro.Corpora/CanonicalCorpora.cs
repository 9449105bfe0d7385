using System.Collections.Immutable;

namespace CslRepro.Corpora;

/// <summary>
/// The corpora whose checksums the repository keeps: those of the paper's 30 instances for n = 4 (table 2), and one for
/// each size that figure 6 is drawn at. The first ones are kept as files as well, to be read by people and other programs.
/// </summary>
public static class CanonicalCorpora
{
    /// <summary>What the canonical corpora are generated from, and whether a file is kept.</summary>
    public static ImmutableArray<(CorpusSettings Settings, bool AsFile)> All { get; } =
    [
        .. Enumerable.Range(0, 30).Select(seed => (new CorpusSettings { Seed = (ulong)seed }, seed < 5)),
        .. new[] { 3, 8, 12, 15, 20, 25, 35, 50 }.Select(objects => (new CorpusSettings { Objects = objects }, objects is 3 or 50)),
    ];
}
