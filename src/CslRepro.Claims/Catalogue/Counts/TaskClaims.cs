using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>Group A: the task itself. All of it is counted, so nothing here is left to chance.</summary>
public static class TaskClaims
{
    internal const string Group = "A: The task";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
        [SentenceCount.Claim, Dimensions.Claim, TeacherOverinforms.Claim, SplitDisjoint.Claim, PositionRarer.Claim];
}
