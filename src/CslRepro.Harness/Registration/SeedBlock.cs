namespace CslRepro.Harness.Registration;

/// <summary>Names of blocks of seeds. A rule may be found and piloted on the first; it is decided on a later one that no rule of the claim has seen.</summary>
public static class SeedBlock
{
    /// <summary>The seeds on which rules are found: 0 to 999.</summary>
    public const string Finding = "0 to 999";
}
