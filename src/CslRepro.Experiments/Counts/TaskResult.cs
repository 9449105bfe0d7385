namespace CslRepro.Experiments.Counts;

/// <summary>What was counted of the task itself.</summary>
/// <param name="Languages">Counts for each number of objects, 3 ... 50.</param>
/// <param name="Corpora">Counts for each generated corpus.</param>
public sealed record TaskResult(IReadOnlyList<LanguageCount> Languages, IReadOnlyList<CorpusCount> Corpora);
