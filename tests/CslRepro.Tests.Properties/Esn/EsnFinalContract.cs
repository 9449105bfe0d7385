using CslRepro.Models;

namespace CslRepro.Tests.Properties.Esn;

public sealed class EsnFinalContract : EsnContract
{
    protected override NetworkSettings Settings => Small;
}
