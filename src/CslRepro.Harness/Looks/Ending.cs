namespace CslRepro.Harness.Looks;

/// <summary>Why no more seeds were asked for.</summary>
public enum Ending
{
    /// <summary>More seeds could change no answer.</summary>
    Settled,

    /// <summary>The last registered look was taken.</summary>
    LooksEnded,

    /// <summary>The next look takes more than is left of the claim's budget.</summary>
    BudgetEnded,

    /// <summary>The run was interrupted: the same command goes on.</summary>
    NotYet,
}
