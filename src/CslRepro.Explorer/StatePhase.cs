namespace CslRepro.Explorer;

/// <summary>Where in its sentence a state stands.</summary>
internal enum StatePhase
{
    /// <summary>From BEGIN to the last word of the first clause.</summary>
    First,

    /// <summary>At `and`.</summary>
    And,

    /// <summary>Within the second clause.</summary>
    Second,

    /// <summary>At END.</summary>
    Final,
}
