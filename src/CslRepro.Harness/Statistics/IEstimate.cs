namespace CslRepro.Harness.Statistics;

/// <summary>A number that runs gave, with what it takes to compare it with a limit.</summary>
public interface IEstimate
{
    /// <summary>The number, in the quantity's own unit.</summary>
    double Value { get; }

    /// <summary>Its interval at <see cref="Confidence.Level"/>, in the same unit; both ends equal the number where it is counted.</summary>
    Interval Interval { get; }

    /// <summary>The values that the number can have at all, as far as its estimate knows them.</summary>
    Bounds Bounds => Bounds.Real;

    /// <summary>Number of instances behind it; 0 for a number that is counted or calculated, not estimated.</summary>
    int Instances { get; }

    /// <summary>The share of the number's squared error that more instances do not lessen, in [0, 1]: 0 where all of it comes from our instances.</summary>
    double ShareOfFixedError => 0;

    /// <summary>The one-sided p-value against "the number is at or below a limit": small when the data lie clearly above it.</summary>
    /// <param name="limit">The limit, in the quantity's unit.</param>
    double PValueAbove(double limit);

    /// <summary>The one-sided p-value against "the number is at or above a limit": small when the data lie clearly below it.</summary>
    /// <param name="limit">The limit, in the quantity's unit.</param>
    double PValueBelow(double limit);

    /// <summary>Whether the one-sided test at a level says that the number lies above a limit. An estimate may know it without its p-value.</summary>
    /// <param name="limit">The limit, in the quantity's unit.</param>
    /// <param name="level">The test's level, in (0, 0.5).</param>
    bool LiesAbove(double limit, double level) => PValueAbove(limit) <= level;

    /// <summary>Whether the one-sided test at a level says that the number lies below a limit.</summary>
    /// <inheritdoc cref="LiesAbove"/>
    bool LiesBelow(double limit, double level) => PValueBelow(limit) <= level;
}
