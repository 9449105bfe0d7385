namespace CslRepro.Corpora;

/// <summary>Which characteristic of its object a word states where it stands. "orange" can play two roles.</summary>
public enum WordRole
{
    /// <summary>None: a function word, such as "the" or "there".</summary>
    Function,

    /// <summary>What the object is.</summary>
    Category,

    /// <summary>Where it is.</summary>
    Position,

    /// <summary>Its colour.</summary>
    Colour,
}
