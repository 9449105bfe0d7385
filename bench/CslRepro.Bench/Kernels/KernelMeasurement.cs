namespace CslRepro.Bench.Kernels;

/// <summary>One kernel's time, next to the peak measured just before and after it.</summary>
/// <param name="Kernel">What was run.</param>
/// <param name="Milliseconds">The fastest run.</param>
/// <param name="Gigaflops">GFLOP/s of the fastest run, a multiply-add counted as two.</param>
/// <param name="PeakGigaflops">The core's peak in the same precision, GFLOP/s.</param>
internal sealed record KernelMeasurement(string Kernel, double Milliseconds, double Gigaflops, double PeakGigaflops)
{
    /// <summary>The share of the core's measured peak, 0 ... about 1.</summary>
    public double ShareOfPeak => Gigaflops / PeakGigaflops;
}
