using CslRepro.Experiments.Search;

namespace CslRepro.Figures.Search;

/// <summary>
/// Whether one kind of network is expected to be ahead of another when both have spent the same on a random search. Ours (section 7 asks for it).
/// </summary>
/// <param name="From">The least effort in multiply-adds from which on it is ahead to the end; infinite if it is not ahead at the end.</param>
/// <param name="IsLevel">Whether both are expected to have the same error at the end.</param>
public sealed record Lead(double From, bool IsLevel)
{
    /// <summary>Compares two curves at the efforts of the first.</summary>
    /// <param name="own">The curve of which the lead is asked, its efforts ascending.</param>
    /// <param name="other">The other one's. Before its first trial it has answered nothing, an error of 1.</param>
    /// <exception cref="ArgumentException">The first curve has no point.</exception>
    public static Lead Of(IReadOnlyList<EffortPoint> own, IReadOnlyList<EffortPoint> other)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        if (own.Count == 0)
        {
            throw new ArgumentException("A curve without points has no lead.", nameof(own));
        }

        double OtherAt(double effort) => other.LastOrDefault(point => point.MultiplyAdds <= effort)?.Best ?? 1;
        var ahead = own.Reverse().TakeWhile(point => point.Best < OtherAt(point.MultiplyAdds)).LastOrDefault();
        return new Lead(ahead?.MultiplyAdds ?? double.PositiveInfinity, own[^1].Best == OtherAt(own[^1].MultiplyAdds));
    }
}
