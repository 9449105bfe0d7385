namespace CslRepro.Samples.ShortTermMemory;

/// <summary>How the units are connected.</summary>
public enum Topology
{
    /// <summary>Each unit to each, with normal weights, scaled to the radius.</summary>
    Random,

    /// <summary>Each unit to the next one and the last to the first, with the radius as weight.</summary>
    Cycle,

    /// <summary>The cycle without the connection that closes it: a delay line, whose input enters at its first unit.</summary>
    Line,
}
