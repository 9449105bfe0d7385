namespace CslRepro.Harness;

/// <summary>What somebody who wrote an unknown name most likely meant.</summary>
internal static class Suggestion
{
    // Half of the letters: with more, any name will do. Two letters that changed places count as two.
    private const int Share = 2;

    /// <summary>The end of a message: a question with the nearest name, such as <c>; did you mean "train"?</c>, or a full stop if none is near.</summary>
    /// <param name="written">The unknown name.</param>
    /// <param name="names">The names there are.</param>
    public static string For(string written, IEnumerable<string> names)
    {
        var near = names.Where(name => Between(written, name) <= Math.Max(written.Length, name.Length) / Share).MinBy(name => Between(written, name));
        return near is null ? "." : $"; did you mean \"{near}\"?";
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Between(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var substitution = previous[j] + (left[i] == right[j] ? 0 : 1);
                current[j + 1] = Math.Min(substitution, 1 + Math.Min(previous[j + 1], current[j]));
            }

            previous = current;
        }

        return previous[^1];
    }
}
