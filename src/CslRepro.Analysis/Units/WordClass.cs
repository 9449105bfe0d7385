namespace CslRepro.Analysis.Units;

/// <summary>The classes into which the paper sorts words (section 4.2).</summary>
public enum WordClass
{
    /// <summary>Names of objects, positions and colours.</summary>
    Content,

    /// <summary>Function words, without `and`.</summary>
    Function,

    /// <summary>The word between two clauses.</summary>
    And,

    /// <summary>BEGIN and END.</summary>
    Frame,
}
