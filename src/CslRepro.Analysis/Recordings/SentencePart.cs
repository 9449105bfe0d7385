namespace CslRepro.Analysis.Recordings;

/// <summary>Where in its sentence a word stands: the four colours of the paper's maps by clause (section 5).</summary>
public enum SentencePart
{
    /// <summary>BEGIN or a word of the first clause.</summary>
    FirstClause,

    /// <summary>The word between two clauses.</summary>
    And,

    /// <summary>A word of the second clause.</summary>
    SecondClause,

    /// <summary>END.</summary>
    End,
}
