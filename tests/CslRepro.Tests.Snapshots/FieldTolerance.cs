namespace CslRepro.Tests.Snapshots;

/// <summary>
/// How far some numbers of a JSON snapshot may lie from the verified ones: |received - verified| at most
/// <see cref="Absolute"/> + <see cref="Relative"/> x |verified|. Numbers without a tolerance must be written the same.
/// </summary>
public sealed record FieldTolerance
{
    /// <summary>Sets the tolerance of some numbers.</summary>
    /// <param name="path">Which numbers: a path such as <c>$.models[0].error</c>; <c>[*]</c> is any place of an array and <c>.*</c> any member.</param>
    /// <param name="absolute">The absolute part, 0 or more.</param>
    /// <param name="relative">The relative part, 0 or more.</param>
    /// <exception cref="ArgumentException">The path does not begin with $.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative or not finite.</exception>
    public FieldTolerance(string path, double absolute = 0, double relative = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('$'))
        {
            throw new ArgumentException($"A path begins with $, such as $.models[0].error; \"{path}\" does not.", nameof(path));
        }

        RequireFiniteAndNotNegative(absolute, nameof(absolute));
        RequireFiniteAndNotNegative(relative, nameof(relative));
        Path = path;
        Absolute = absolute;
        Relative = relative;
    }

    /// <summary>Which numbers are meant.</summary>
    public string Path { get; }

    /// <summary>The absolute part.</summary>
    public double Absolute { get; }

    /// <summary>The relative part.</summary>
    public double Relative { get; }

    private static void RequireFiniteAndNotNegative(double value, string name)
    {
        if (!double.IsFinite(value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "A tolerance is a finite number of 0 or more.");
        }
    }
}
