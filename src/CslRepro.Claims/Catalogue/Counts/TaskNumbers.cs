using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>What the claims of the group read of the languages and corpora that were counted.</summary>
internal static class TaskNumbers
{
    /// <summary>The language of 4 objects, which the paper's experiments use.</summary>
    public static LanguageCount Basic(Evidence evidence) => Basic(evidence.Get(TaskExperiment.Instance));

    /// <summary>A number of the language of 4 objects.</summary>
    public static Estimand OfBasic(Func<LanguageCount, long> count) =>
        Estimand.From(TaskExperiment.Instance, result => new Count(count(Basic(result))));

    /// <summary>A number of all languages, 3 to 50 objects.</summary>
    public static Estimand OfLanguages(Func<IReadOnlyList<LanguageCount>, long> count) =>
        Estimand.From(TaskExperiment.Instance, result => new Count(count(result.Languages)));

    /// <summary>A number of the corpora of all seeds with a number of objects.</summary>
    public static Estimand OfCorpora(int objects, Func<IReadOnlyList<CorpusCount>, double> count) =>
        Estimand.From(TaskExperiment.Instance, result => new Count(count(CorporaOf(result, objects))));

    /// <summary>The corpora of all seeds with a number of objects.</summary>
    public static IReadOnlyList<CorpusCount> CorporaOf(Evidence evidence, int objects) => CorporaOf(evidence.Get(TaskExperiment.Instance), objects);

    public const string Scope = "n = 4, corpora of seeds 0 ... 29";

    private static LanguageCount Basic(TaskResult result) => result.Languages.Single(language => language.Objects == 4);

    private static CorpusCount[] CorporaOf(TaskResult result, int objects) => [.. result.Corpora.Where(corpus => corpus.Objects == objects)];
}
