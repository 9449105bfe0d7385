using System.Globalization;

namespace CslRepro.Models.Esn;

/// <summary>What a saved network needs beside its matrices.</summary>
/// <param name="Units">Number of units N, 1 or more.</param>
/// <param name="Leak">Leak rate a, in (0, 1].</param>
internal sealed record SavedEsnSettings(int Units, double Leak)
{
    public void Validate()
    {
        if (Units < 1)
        {
            throw new ArgumentException($"units is {Units}; it must be 1 or more.");
        }

        if (!(Leak is > 0 and <= 1))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"leak is {Leak}; it must be in (0, 1]."));
        }
    }
}
