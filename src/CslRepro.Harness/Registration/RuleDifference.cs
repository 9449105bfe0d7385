using System.Text.Json.Nodes;

namespace CslRepro.Harness.Registration;

/// <summary>Which parts of a rule differ.</summary>
public static class RuleDifference
{
    /// <summary>Compares two rules.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <returns>The names of the parts that differ, as the rule's JSON has them.</returns>
    public static IReadOnlyList<string> Between(RegisteredRule before, RegisteredRule after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (left, right) = (JsonNode.Parse(before.ToJson())!.AsObject(), JsonNode.Parse(after.ToJson())!.AsObject());
        return [.. left.Concat(right).Select(part => part.Key).Distinct().Where(name => !JsonNode.DeepEquals(left[name], right[name]))];
    }
}
