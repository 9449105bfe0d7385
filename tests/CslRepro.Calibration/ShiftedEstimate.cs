using CslRepro.Harness.Statistics;

namespace CslRepro.Calibration;

/// <summary>What an estimate would be if every number behind it were larger: how a planted effect is laid into a difference.</summary>
internal sealed record ShiftedEstimate(IEstimate Inner, double Shift) : IEstimate
{
    public double Value => Inner.Value + Shift;

    public Interval Interval => new(Inner.Interval.Lower + Shift, Inner.Interval.Upper + Shift);

    public int Instances => Inner.Instances;

    public double PValueAbove(double limit) => Inner.PValueAbove(limit - Shift);

    public double PValueBelow(double limit) => Inner.PValueBelow(limit - Shift);
}
