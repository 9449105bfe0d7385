namespace CslRepro.Cli;

/// <summary>Values that are chosen by name.</summary>
internal static class Choice
{
    /// <summary>The value of a name.</summary>
    /// <param name="option">The option that the name was given to.</param>
    /// <param name="choices">All names with their values.</param>
    /// <exception cref="BadInputException">There is none of that name; the message lists them.</exception>
    public static T Of<T>(string option, string name, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var names = new string[choices.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (choices[i].Name == name)
            {
                return choices[i].Value;
            }

            names[i] = choices[i].Name;
        }

        throw new BadInputException($"{option} {name}: unknown; there are {string.Join(", ", names)}.");
    }
}
