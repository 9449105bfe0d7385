namespace CslRepro.Harness;

/// <summary>A claim's basis in the words that pages, reports and commands show.</summary>
public static class BasisWords
{
    /// <summary>Completes "the statement is ...".</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the five.</exception>
    public static string InWords(this Basis basis) => basis switch
    {
        Basis.Asserted => "asserted by the paper",
        Basis.Inferred => "inferred from a figure or table",
        Basis.AnotherPaper => "another paper's",
        Basis.Ours => "ours",
        Basis.Noticed => "what a reader noticed",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };
}
