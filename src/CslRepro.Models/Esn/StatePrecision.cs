namespace CslRepro.Models.Esn;

/// <summary>The precision in which reservoir states are computed. Readouts are learnt in double precision in either case.</summary>
public enum StatePrecision
{
    /// <summary>32 bits: twice as fast; errors of trained models do not differ measurably from <see cref="Bits64"/>.</summary>
    Bits32,

    /// <summary>64 bits, as the authors' program computes.</summary>
    Bits64,
}
