namespace CslRepro.LanguageTask.Keywords;

/// <summary>What the theoretical model keeps of a clause's content words, without their order.</summary>
public enum KeywordKeys
{
    /// <summary>Sets, as the text says (section 2.4.3): a repeated word counts once.</summary>
    Sets,

    /// <summary>Sorted lists, as the authors' program has it: "orange orange" is another key than "orange".</summary>
    Lists,
}
