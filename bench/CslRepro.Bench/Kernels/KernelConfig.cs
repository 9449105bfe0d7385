using BenchmarkDotNet.Configs;

namespace CslRepro.Bench.Kernels;

/// <summary>The default reports with rate and share of peak added.</summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig()
    {
        AddColumn(new GigaflopsColumn(), new ShareOfPeakColumn());
    }
}
