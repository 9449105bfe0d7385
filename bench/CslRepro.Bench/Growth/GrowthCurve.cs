namespace CslRepro.Bench.Growth;

/// <summary>How the cost of one model grows with one size.</summary>
/// <param name="Model">The model.</param>
/// <param name="Variable">What was varied.</param>
/// <param name="Points">The measurements, the smallest size first.</param>
internal sealed record GrowthCurve(string Model, string Variable, IReadOnlyList<GrowthPoint> Points)
{
    /// <summary>The exponent b of seconds ~ size^b between the last two thirds of the points, by least squares on logarithms.</summary>
    public double Exponent
    {
        get
        {
            var points = Points.Skip(Points.Count / 3).Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Seconds))).ToArray();
            var x = points.Average(point => point.X);
            var y = points.Average(point => point.Y);
            return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        }
    }
}
