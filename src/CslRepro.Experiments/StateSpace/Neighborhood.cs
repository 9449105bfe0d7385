namespace CslRepro.Experiments.StateSpace;

/// <summary>How many neighbours measures of states compare, as a multiple of what claims are decided by.</summary>
/// <param name="Factor">The multiple, above 0; 1 is what claims are decided by.</param>
public readonly record struct Neighborhood(double Factor)
{
    /// <summary>What claims are decided by.</summary>
    public static Neighborhood AsDecided { get; } = new(1);

    /// <summary>A measure's number of neighbours.</summary>
    /// <param name="decided">How many the claim is decided by.</param>
    /// <returns>At least one; halves are rounded to the even number.</returns>
    public int Of(int decided) => Math.Max(1, (int)Math.Round(decided * Factor, MidpointRounding.ToEven));
}
