namespace CslRepro.Models;

/// <summary>The name of a state that is asked for.</summary>
internal static class StateName
{
    /// <summary>Checks a name.</summary>
    /// <returns>The name; the network's first if there is none.</returns>
    /// <exception cref="ArgumentException">The network has no such state.</exception>
    public static string Require(INetwork network, string? state)
    {
        if (state != null && !network.StateNames.Contains(state))
        {
            throw new ArgumentException(
                $"{char.ToUpperInvariant(network.Kind.TitleWithArticle[0])}{network.Kind.TitleWithArticle[1..]} has no state \"{state}\"; "
                + $"there are {string.Join(", ", network.StateNames)}.",
                nameof(state));
        }

        return state ?? network.StateNames[0];
    }
}
