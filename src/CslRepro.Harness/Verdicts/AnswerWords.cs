namespace CslRepro.Harness.Verdicts;

/// <summary>Answers in the words that pages, reports, snapshots and commands show.</summary>
public static class AnswerWords
{
    /// <summary>An observation in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the five.</exception>
    public static string InWords(this Observation observation) => observation switch
    {
        Observation.Reproduced => "reproduced",
        Observation.ReproducedWithinScope => "reproduced within a scope",
        Observation.NotReproduced => "not reproduced",
        Observation.Undecided => "undecided",
        Observation.Underspecified => "underspecified",
        _ => throw new ArgumentOutOfRangeException(nameof(observation), observation, "There is no such observation."),
    };

    /// <summary>The answer about an explanation in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the five.</exception>
    public static string InWords(this ExplanationAnswer answer) => answer switch
    {
        ExplanationAnswer.Upheld => "upheld",
        ExplanationAnswer.AnotherAccounts => "another accounts for it",
        ExplanationAnswer.Refuted => "refuted",
        ExplanationAnswer.NoneOffered => "none offered",
        ExplanationAnswer.Untested => "untested",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is no such answer."),
    };

    /// <summary>A decision on one hypothesis in a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the four.</exception>
    public static string InWords(this Decision decision) => decision switch
    {
        Decision.Supported => "supported",
        Decision.Refuted => "refuted",
        Decision.Open => "open",
        Decision.Described => "described",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "There is no such decision."),
    };
}
