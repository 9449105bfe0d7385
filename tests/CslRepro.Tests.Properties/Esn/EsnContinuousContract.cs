using CslRepro.Models;
using CslRepro.Models.Esn;

namespace CslRepro.Tests.Properties.Esn;

public sealed class EsnContinuousContract : EsnContract
{
    protected override double RoundingOfTraining => 1e-3;

    protected override NetworkSettings Settings => Small with { Learning = Learning.Continuous, Precision = StatePrecision.Bits32 };
}
