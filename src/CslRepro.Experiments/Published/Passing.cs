namespace CslRepro.Experiments.Published;

/// <summary>When a curve over epochs comes to a level.</summary>
internal static class Passing
{
    /// <summary>The first epoch at which a curve reaches a level from the side on which it starts, on straight lines between the epochs.</summary>
    /// <param name="curve">The number after epoch 1, 2, ...; at least one.</param>
    /// <param name="level">The level.</param>
    /// <returns>An epoch from 1 to the curve's last; the last one if the curve does not reach the level.</returns>
    public static double Epoch(IReadOnlyList<double> curve, double level)
    {
        if (curve[0] == level)
        {
            return 1;
        }

        var falls = curve[0] > level;
        for (var i = 1; i < curve.Count; i++)
        {
            if (falls ? curve[i] <= level : curve[i] >= level)
            {
                return i + ((level - curve[i - 1]) / (curve[i] - curve[i - 1]));
            }
        }

        return curve.Count;
    }
}
