using CslRepro.Models.Esn;
using FsCheck;
using FsCheck.Fluent;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Random reservoirs of sizes on both sides of a vector's length, with few enough words that sentences share prefixes.</summary>
public static class EsnGenerators
{
    public static Arbitrary<EsnProblem> Problems() => Arb.From(
        from units in Gen.OneOf(Gen.Choose(1, 9), Gen.Elements(16, 17, 33, 50))
        from words in Gen.Choose(1, 4)
        from outputs in Gen.Choose(1, 5)
        from sentences in Gen.Choose(1, 40)
        from radius in Gen.Elements(0.3, 0.95, 1.1, 3.0)
        from leak in Gen.Elements(0.05, 0.3, 1.0)
        from learning in Gen.Elements(Learning.Final, Learning.Continuous)
        from seed in Gen.Choose(0, int.MaxValue)
        select EsnProblem.Draw(units, words, outputs, sentences, radius, leak, learning, (ulong)seed));
}
