using System.Globalization;
using CslRepro.Numerics;

namespace CslRepro.Umap.Graph;

/// <summary>
/// The membership of two points of the map at distance d: 1 / (1 + a d^(2b)), with a and b fitted by least squares to
/// 1 up to the minimum distance and exp(-(d - minimum) / spread) beyond.
/// Source: McInnes, Healy, Melville (2018), section 3.2 (definition of Phi and Psi). The curve is compared at 300 distances from 0 to 3 spreads, as the
/// reference implementation does.
/// </summary>
/// <param name="A">a.</param>
/// <param name="B">b.</param>
internal readonly record struct OutputCurve(double A, double B)
{
    private const int Samples = 300;

    /// <summary>Fits a and b by Levenberg's and Marquardt's method from a = b = 1.</summary>
    /// <exception cref="ArgumentException">The fit does not come to an end: the spread is so far from 1 that a = b = 1 is no start for it.</exception>
    public static OutputCurve Fit(double minimumDistance, double spread)
    {
        var logs = new double[Samples - 1];
        var targets = new double[Samples - 1];
        for (var i = 0; i < logs.Length; i++)
        {
            // The first sample, distance 0, is met exactly by every a and b.
            var distance = 3 * spread * (i + 1) / (Samples - 1);
            logs[i] = ExactMath.Log(distance);
            targets[i] = distance < minimumDistance ? 1 : ExactMath.Exp(-(distance - minimumDistance) / spread);
        }

        var (a, b) = (1.0, 1.0);
        var cost = Cost(a, b, logs, targets);
        var damping = 1e-3;
        for (var step = 0; step < 500 && damping < 1e12; step++)
        {
            double aa = 0, ab = 0, bb = 0, ga = 0, gb = 0;
            for (var i = 0; i < logs.Length; i++)
            {
                var power = ExactMath.Exp(2 * b * logs[i]);
                var value = 1 / (1 + (a * power));
                var da = -power * value * value;
                var db = 2 * a * logs[i] * da;
                var residual = targets[i] - value;
                aa += da * da;
                ab += da * db;
                bb += db * db;
                ga += da * residual;
                gb += db * residual;
            }

            var dampedA = aa * (1 + damping);
            var dampedB = bb * (1 + damping);
            var determinant = (dampedA * dampedB) - (ab * ab);
            var stepA = ((ga * dampedB) - (gb * ab)) / determinant;
            var stepB = ((gb * dampedA) - (ga * ab)) / determinant;
            var newCost = a + stepA > 0 && b + stepB > 0 ? Cost(a + stepA, b + stepB, logs, targets) : double.PositiveInfinity;
            if (newCost <= cost)
            {
                var done = Math.Abs(stepA) <= 1e-12 * a && Math.Abs(stepB) <= 1e-12 * b;
                (a, b, cost) = (a + stepA, b + stepB, newCost);
                damping /= 10;
                if (done)
                {
                    return new OutputCurve(a, b);
                }
            }
            else
            {
                damping *= 10;
            }
        }

        // At a minimum steps become too small to change a or b, and end the fit above; whoever comes here is somewhere on the way.
        throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"No curve of distances in the map is found for {nameof(UmapOptions.MinimumDistance)} {minimumDistance} and {nameof(UmapOptions.Spread)} {spread}; "
                + $"for a {nameof(UmapOptions.Spread)} in 0.001 ... 1000 there is one. The map's unit is free: divide both by the same number."));
    }

    private static double Cost(double a, double b, double[] logs, double[] targets)
    {
        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
        {
            var residual = targets[i] - (1 / (1 + (a * ExactMath.Exp(2 * b * logs[i]))));
            sum += residual * residual;
        }

        return sum;
    }
}
