namespace CslRepro.Harness;

/// <summary>Whose description a claim's runs follow, where a paper's text and its published program differ.</summary>
public enum Reading
{
    /// <summary>Both say the same as far as the claim is concerned.</summary>
    Both,

    /// <summary>What the text says, where the program does something else.</summary>
    Text,

    /// <summary>What the program does, where the text says something else or nothing.</summary>
    Program,
}
