using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;

namespace CslRepro.Calibration;

/// <summary>Every kind of hypothesis with the methods that could decide it, in the worlds where it occurs.</summary>
internal static class CaseList
{
    /// <summary>Floors of the variance, as in the catalogue: of shares and logarithms, and of counts.</summary>
    private const double ShareFloor = 1e-4;

    private const double CountFloor = 0.25;

    public static IReadOnlyList<CalibrationCase> Of(Worlds worlds) =>
    [
        .. Means(worlds), .. Rates(worlds), .. Pairs(worlds), .. Shares(worlds), .. Equivalences(worlds), .. Ratios(worlds), .. PublishedMeans(worlds),
        .. Pilots(worlds),
    ];

    private static IEnumerable<CalibrationCase> Pilots(Worlds worlds)
    {
        (World World, double Floor)[] items = [(worlds.SkewedLeft, ShareFloor), (worlds.SkewedRight, ShareFloor), (worlds.LstmExact, Method.RateFloor)];
        foreach (var pilots in (int[])[30, 100])
        {
            foreach (var (world, floor) in items)
            {
                var (mean, deviation, _) = Moments(world.Left);
                yield return CalibrationCase.Above("mean above", Method.Hall(floor), world, mean, deviation).WithPilots(pilots, (left, _) => left, floor);
            }

            foreach (var world in (World[])[worlds.ExactPairs, worlds.SkewedPairs])
            {
                yield return PairsWithPilots(world, pilots, false);
            }
        }

        foreach (var pilots in (int[])[100, 600])
        {
            var (mean, deviation, _) = Moments(worlds.LstmValid.Left);
            yield return CalibrationCase.Above("rate above", Method.Hall(Method.RateFloor), worlds.LstmValid, mean, deviation, 0, 1)
                .WithPilots(pilots, (left, _) => left, Method.RateFloor, true);
            yield return PairsWithPilots(worlds.ValidPairs, pilots, true);
        }
    }

    /// <summary>With a heavy tail the skewness alone does not serve, since pilot runs seldom tell it; the spread is registered too.</summary>
    private static Method Registered(World world, double skewness, Worlds worlds) =>
        Method.PairedRegistered(skewness) with { Serves = world.Name != worlds.ValidPairs.Name };

    private static CalibrationCase PairsWithPilots(World world, int pilots, bool takeSpread)
    {
        var (mean, deviation, _) = Moments(Method.Differences(world.Left, world.Right));
        return CalibrationCase.Above("paired difference above", Method.PairedHall, world, mean, deviation)
            .WithPilots(pilots, Method.Differences, Method.RateFloor, takeSpread);
    }

    private static IEnumerable<CalibrationCase> Means(Worlds worlds)
    {
        const string Kind = "mean above";
        (World World, double Floor, bool IsShare)[] items =
        [
            (worlds.EsnExact, ShareFloor, true), (worlds.ShareNearOne, ShareFloor, true), (worlds.ShareNearZero, ShareFloor, true),
            (worlds.SkewedLeft, ShareFloor, true), (worlds.SkewedRight, ShareFloor, false), (worlds.Counts, CountFloor, false),
            (worlds.SmallCounts, CountFloor, false),
        ];
        foreach (var (world, floor, isShare) in items)
        {
            var (mean, deviation, skewness) = Moments(world.Left);
            Method[] methods =
            [
                Method.Student(floor), Method.Hall(floor), Method.Registered(floor, skewness), .. isShare ? [Method.ShareBets] : Array.Empty<Method>(),
            ];
            foreach (var method in methods)
            {
                yield return CalibrationCase.Above(Kind, method, world, mean, deviation, 0, isShare ? 1 : double.PositiveInfinity);
            }
        }
    }

    private static IEnumerable<CalibrationCase> Rates(Worlds worlds)
    {
        World[] items =
        [
            worlds.EsnExact, worlds.EsnValid, worlds.LstmExact, worlds.LstmValid, worlds.LstmTextExact, worlds.LstmTextValid, worlds.RareErrors, worlds.NearOne,
        ];
        return
            from world in items
            let moments = Moments(world.Left)
            from method in (Method[])
            [
                Method.KornGraubard, Method.Hall(Method.RateFloor), Method.Registered(Method.RateFloor, moments.Skewness) with { Serves = false },
                Method.RegisteredSpread(moments.Deviation * moments.Deviation, moments.Skewness), Method.ShareBets,
            ]
            select CalibrationCase.Above("rate above", method, world, moments.Mean, moments.Deviation, 0, 1);
    }

    private static IEnumerable<CalibrationCase> Pairs(Worlds worlds)
    {
        World[] items = [worlds.ExactPairs, worlds.EvenPairs, worlds.SkewedPairs, worlds.ValidPairs];
        return
            from world in items
            let moments = Moments(Method.Differences(world.Left, world.Right))
            from method in (Method[])[Method.PairedStudent, Method.PairedHall, Registered(world, moments.Skewness, worlds), Method.PairedBets]
            select CalibrationCase.Above("paired difference above", method, world, moments.Mean, moments.Deviation, -1, 1);
    }

    private static IEnumerable<CalibrationCase> Shares(Worlds worlds)
    {
        World[] instances = [worlds.AnyInvalid, worlds.ManyInvalid, worlds.FewInvalid];
        foreach (var world in instances)
        {
            foreach (var method in (Method[])[Method.Binomial, Method.BinomialAsRate])
            {
                var (mean, deviation, _) = Moments(world.Left);
                yield return CalibrationCase.Above("share of instances above", method, world, mean, deviation, 0, 1);
            }
        }

        foreach (var world in (World[])[worlds.BetterExact, worlds.BetterValid])
        {
            var share = ShareEstimate.OfLarger(world.Left, world.Right).Value;
            yield return CalibrationCase.Above("share of pairs above", Method.Sign, world, share, Math.Sqrt(share * (1 - share)), 0, 1);
        }
    }

    private static IEnumerable<CalibrationCase> Equivalences(Worlds worlds) =>
        from world in (World[])[worlds.ExactPairs, worlds.SkewedPairs, worlds.ValidPairs]
        let moments = Moments(Method.Differences(world.Left, world.Right))
        from method in (Method[])[Method.PairedStudent, Method.PairedHall, Registered(world, moments.Skewness, worlds)]
        from side in (int[])[1, -1]
        select CalibrationCase.Within("equivalent", method, world, moments.Mean, moments.Deviation, side);

    private static IEnumerable<CalibrationCase> Ratios(Worlds worlds) =>
        from world in (World[])[worlds.ContentOverFunction, worlds.RmseRatio, worlds.SkewedRatio]
        let moments = Moments(Method.Logarithms(world.Left, world.Right))
        from method in (Method[])[Method.LogRatio, Method.HallLogRatio, Method.RegisteredLogRatio(moments.Skewness)]
        select CalibrationCase.Above("ratio above (by logarithms)", method, world, moments.Mean, moments.Deviation);

    private static IEnumerable<CalibrationCase> PublishedMeans(Worlds worlds) =>
        from world in (World[])[worlds.EsnExact, worlds.EsnValid, worlds.LstmExact, worlds.LstmValid, worlds.LstmTextExact, worlds.LstmTextValid]
        let moments = Moments(world.Left)
        let tail = new Tail(moments.Skewness, moments.Skewness, moments.Deviation * moments.Deviation)
        from method in ((string, bool, Func<PublishedDifference, IEstimate>)[])
        [
            ("Welch", false, difference => difference),
            ("Hall, skewness -1 to 1", moments.Skewness < 1.5, difference => difference.Cautious(Tail.Moderate)),
            ("Hall, registered skewness", moments.Skewness < 4, difference => difference.Cautious(new Tail(-1, moments.Skewness))),
            ("Hall, registered skewness and spread", true, difference => difference.Cautious(tail)),
        ]
        from side in (int[])[1, -1]
        select CalibrationCase.AgainstPublished("agrees with a published mean", method, world, 1e-9, moments.Deviation, side);

    /// <summary>The mean, standard deviation and skewness of a world: its seeds are all there is, so that nothing is estimated.</summary>
    private static (double Mean, double Deviation, double Skewness) Moments(double[] numbers)
    {
        var mean = numbers.Average();
        var deviation = Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
        return (mean, deviation, numbers.Average(number => (number - mean) * (number - mean) * (number - mean)) / (deviation * deviation * deviation));
    }
}
