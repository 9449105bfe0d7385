namespace CslRepro.Claims.Catalogue;

/// <summary>
/// Where a mean difference first comes from below 0 to 0 or above along a row of places, by linear interpolation, with what each instance adds to it. Crossings
/// of single instances would be pulled towards the first place, since the first of several passings by chance counts; so the crossing is that of the
/// means, and an instance counts by its share in the crossing's linear approximation (delta method).
/// </summary>
internal static class MeanCrossing
{
    /// <summary>Finds the crossing.</summary>
    /// <param name="places">For each place where it lies for each instance, ascending in its mean.</param>
    /// <param name="differences">For each place the difference of each instance, in the order of the places' instances.</param>
    /// <returns>
    /// One number for each instance, whose mean is the crossing and whose spread is the crossing's; none if the mean difference is not below 0 at the
    /// first place, or is so at every place.
    /// </returns>
    public static double[]? Instances(IReadOnlyList<double[]> places, IReadOnlyList<double[]> differences)
    {
        var after = differences.ToList().FindIndex(values => values.Average() >= 0);
        if (after <= 0)
        {
            return null;
        }

        var (nearPlaces, farPlaces) = (places[after - 1], places[after]);
        var (nearDifferences, farDifferences) = (differences[after - 1], differences[after]);
        var (near, far) = (nearDifferences.Average(), farDifferences.Average());
        var width = farPlaces.Average() - nearPlaces.Average();
        var rise = far - near;
        var (byNear, byFar) = (-width * far / (rise * rise), width * near / (rise * rise));
        return
        [
            .. Enumerable.Range(0, nearPlaces.Length).Select(i => nearPlaces[i] + ((farPlaces[i] - nearPlaces[i]) * -near / rise)
                + (byNear * (nearDifferences[i] - near)) + (byFar * (farDifferences[i] - far))),
        ];
    }
}
