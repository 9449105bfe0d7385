namespace CslRepro.Experiments.Activity;

/// <summary>What one network does along one sentence.</summary>
/// <param name="Model">The network, for people.</param>
/// <param name="Words">The sentence's words, BEGIN and END included.</param>
/// <param name="Curves">The curves.</param>
public sealed record SentenceCurves(string Model, IReadOnlyList<string> Words, IReadOnlyList<WordCurve> Curves)
{
    /// <summary>The curve of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The curve.</returns>
    public WordCurve Named(string name) => Curves.First(curve => curve.Name == name);
}
