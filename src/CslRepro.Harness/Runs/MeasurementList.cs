using System.Collections;
using System.Runtime.CompilerServices;

namespace CslRepro.Harness.Runs;

/// <summary>The numbers that a probe measured on one instance, in their order. Lists with equal numbers are equal.</summary>
/// <param name="measurements">The numbers; names must differ.</param>
[CollectionBuilder(typeof(MeasurementList), nameof(Create))]
public sealed class MeasurementList(IEnumerable<Measurement> measurements) : IReadOnlyList<Measurement>, IEquatable<MeasurementList>
{
    private readonly Measurement[] items = [.. measurements];

    /// <summary>No numbers.</summary>
    public static MeasurementList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public Measurement this[int index] => items[index];

    /// <summary>The number of a name.</summary>
    /// <exception cref="KeyNotFoundException">No number has this name.</exception>
    public double this[string name]
    {
        get
        {
            foreach (var item in items)
            {
                if (item.Name == name)
                {
                    return item.Value;
                }
            }

            throw new KeyNotFoundException($"No measurement is called \"{name}\".");
        }
    }

    /// <summary>Makes a list of a collection expression.</summary>
    /// <param name="measurements">The numbers.</param>
    public static MeasurementList Create(ReadOnlySpan<Measurement> measurements) => new(measurements.ToArray());

    /// <inheritdoc/>
    public bool Equals(MeasurementList? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasurementList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<Measurement> GetEnumerator() => ((IEnumerable<Measurement>)items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
