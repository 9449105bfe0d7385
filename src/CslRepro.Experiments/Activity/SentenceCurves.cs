namespace CslRepro.Experiments.Activity;

/// <summary>What one network does along one sentence.</summary>
/// <param name="Model">The network, for people.</param>
/// <param name="Words">The sentence's words, BEGIN and END included.</param>
public sealed record SentenceCurves(string Model, IReadOnlyList<string> Words, IReadOnlyList<WordCurve> Curves)
{
    /// <summary>The curve of a name.</summary>
    public WordCurve Named(string name) => Curves.First(curve => curve.Name == name);
}
