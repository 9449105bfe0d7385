using CslRepro.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace CslRepro.Tests.Properties.Corpora;

/// <summary>Random sentences, scenes and settings for the properties.</summary>
public static class CorpusGenerators
{
    private static readonly Language[] Languages = [.. new[] { 3, 4, 5, 12, 50 }.Select(Language.Create)];

    public static Arbitrary<SpokenSentence> Sentences() => Arb.From(
        from language in Gen.Elements(Languages)
        from first in Gen.Elements(language.Clauses.AsEnumerable())
        from second in Gen.OneOf(Gen.Constant<Clause?>(null), Gen.Elements(language.Clauses.AsEnumerable()).Select(clause => (Clause?)clause))
        select new SpokenSentence(language, new Sentence(language, first, second)));

    public static Arbitrary<CorpusSettings> Settings() => Arb.From(
        from objects in Gen.Choose(3, 7)
        from seed in Gen.Choose(0, int.MaxValue)
        from sizes in Gen.Choose(0, 40).ArrayOf(6)
        select new CorpusSettings
        {
            Objects = objects,
            Seed = (ulong)seed,
            OneObjectTrain = sizes[0],
            TwoObjectTrain = sizes[1],
            OneObjectValidation = sizes[2],
            TwoObjectValidation = sizes[3],
            OneObjectTest = sizes[4],
            TwoObjectTest = sizes[5],
        });
}
