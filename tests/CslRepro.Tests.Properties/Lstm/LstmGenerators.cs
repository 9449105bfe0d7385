using CslRepro.Models.Lstm;
using FsCheck;
using FsCheck.Fluent;

namespace CslRepro.Tests.Properties.Lstm;

/// <summary>Random problems of sizes on both sides of a vector's length, with 1 to 4 or 16 sentences, both gates, with and without dropout.</summary>
public static class LstmGenerators
{
    public static Arbitrary<LstmProblem> Problems() => Arb.From(
        from units in Gen.OneOf(Gen.Choose(1, 9), Gen.Elements(16, 17, 20))
        from words in Gen.Choose(1, 5)
        from outputs in Gen.OneOf(Gen.Choose(1, 5), Gen.Constant(17))
        from sentences in Gen.OneOf(Gen.Choose(1, 3), Gen.Elements(4, 16))
        from gates in Gen.Elements(GateActivation.Sigmoid, GateActivation.HardSigmoid)
        from dropout in Gen.Elements(0.0, 0.3)
        from seed in Gen.Choose(0, int.MaxValue)
        select LstmProblem.Draw(units, words, outputs, sentences, gates, dropout, (ulong)seed));
}
