using CslRepro.Models.EchoStates;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.EchoStates;

public class EchoStateTests
{
    [Fact]
    public void Conditions_of_a_triangular_reservoir_are_known()
    {
        // W = [0.5 -2; 0 -0.25], a = 0.4: radius 0.5; (1 - a) I + a W has 0.8 and 0.5 on its diagonal; |W| has radius 0.5.
        var found = EchoStateConditions.Of(Driven(2, 0.4, [0.5f, -2, 0, -0.25f], []), 1e-10);
        Assert.Equal(0.5, found.SpectralRadius, 8);
        Assert.Equal(0.8, found.EffectiveRadius, 8);
        Assert.Equal(0.8, found.AbsoluteRadius, 8);

        // σ² is the larger root of x² - tr x + det², tr = 0.25 + 4 + 0.0625, det = -0.125.
        var largest = (4.3125 + Math.Sqrt((4.3125 * 4.3125) - (4 * 0.125 * 0.125))) / 2;
        Assert.Equal(0.6 + (0.4 * Math.Sqrt(largest)), found.SingularValueBound, 8);
        Assert.True(found.SingularValueBound > 1);
        Assert.True(found.IsSufficient);

        // A rotation by a quarter turn, scaled by 0.9: σ_max = ρ(|W|) = 0.9; with the leak the eigenvalues are 0.6 ± 0.36 i.
        var rotation = EchoStateConditions.Of(Driven(2, 0.4, [0, -0.9f, 0.9f, 0], []), 1e-10);
        Assert.Equal(Math.Sqrt((0.6 * 0.6) + (0.36 * 0.36)), rotation.EffectiveRadius, 6);
        Assert.Equal(0.96, rotation.SingularValueBound, 6);
        Assert.Equal(0.96, rotation.AbsoluteRadius, 6);

        // Signs matter to the radius alone: [0.5 0.5; -0.5 0.5] has eigenvalues 0.5 ± 0.5 i, its absolute values have 1 and 0.
        var signed = EchoStateConditions.Of(Driven(2, 0.4, [0.5f, 0.5f, -0.5f, 0.5f], []), 1e-10);
        Assert.Equal(Math.Sqrt(0.5), signed.SpectralRadius, 6);
        Assert.Equal(1, signed.AbsoluteRadius, 6);
        Assert.False(EchoStateConditions.Of(Driven(1, 0.5, [1.01f], [])).IsSufficient);
    }

    [Fact]
    public void Without_input_a_difference_shrinks_by_the_effective_radius()
    {
        var reservoir = Driven(2, 0.4, [0.5f, 0, 0, -0.25f], []);
        Assert.Equal(Math.Log(0.8), LyapunovExponent.Largest(reservoir, new int[400], 1), 6);
        Assert.Equal(double.NegativeInfinity, LyapunovExponent.Largest(Driven(2, 1, [0, 0, 0, 0], []), new int[101], 1));
        Assert.Throws<ArgumentException>(() => LyapunovExponent.Largest(reservoir, new int[100], 1));
    }

    [Fact]
    public void Input_makes_an_unstable_unit_forget()
    {
        // One unit, W = 1.5: without input the difference grows by ln(1 - a + 1.5 a), with a strong input tanh is flat and it shrinks by nearly ln(1 - a).
        var unit = Driven(1, 0.5, [1.5f], [10]);
        Assert.Equal(Math.Log(1.25), LyapunovExponent.Largest(Driven(1, 0.5, [1.5f], []), new int[200], 1), 6);
        Assert.Equal(Math.Log(0.5), LyapunovExponent.Largest(unit, new int[200], 1), 4);
    }

    [Fact]
    public void The_echo_index_counts_end_states()
    {
        // W = 2 without input: 0 and two states of either sign; with W = 0.5, or a strong input, all starts end in one.
        Assert.Equal(3, EchoIndex.Of(Driven(1, 1, [2], []), new int[200], 12, 1).Index);
        Assert.Equal(new EchoIndex(1, 0), EchoIndex.Of(Driven(1, 1, [0.5f], []), new int[2000], 12, 1) with { LargestDistance = 0 });
        Assert.Equal(1, EchoIndex.Of(Driven(1, 1, [2], [3]), new int[200], 12, 1).Index);
        Assert.Equal(2 * 0.9575, EchoIndex.Of(Driven(1, 1, [2], []), new int[200], 12, 1).LargestDistance, 3);
    }

    [Fact]
    public void A_delay_line_remembers_as_many_steps_as_it_is_long()
    {
        // Unit 0 holds the input now, unit i that of i steps ago: delays 1 ... 5 of a line of six; tanh is nearly linear for a small input.
        var line = new Matrix<float>(6, 6);
        for (var i = 1; i < 6; i++)
        {
            line[i, i - 1] = 1;
        }

        var found = MemoryCapacity.Of(Driven(6, 1, line.Elements.ToArray(), [1, 0, 0, 0, 0, 0]), 0, 0.01, 12, 500, 1, 1e-12);
        Assert.Equal(5, found.Total, 0.15);
        Assert.All(found.ByDelay.Take(5), share => Assert.True(share > 0.999));
        Assert.All(found.ByDelay.Skip(5), share => Assert.True(share < 0.03));

        // One leaky unit without recurrence: the squared correlation with the input k steps ago is (1 - a)^(2k) (1 - (1 - a)²), from k = 1 on (1 - a)² in all.
        var leaky = MemoryCapacity.Of(Driven(1, 0.3, [0], [1]), 0, 0.01, 20, 20_000, 1, 1e-12);
        Assert.Equal(0.49 * 0.51, leaky.ByDelay[0], 0.02);
        Assert.Equal(0.49, leaky.Total, 0.03);
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryCapacity.Of(Driven(1, 1, [0.5f], []), 0, 1, 300, 500, 1));
    }

    [Fact]
    public void Memory_of_a_linear_network_is_calculated_and_measured_alike()
    {
        // A cycle of 8 units with weight r: 8 - (1 - r^16) from delay 1 on, 1 - r^16 at each delay below 8 (Rodan and Tino, 2011).
        const int units = 8;
        const double weight = 0.9;
        var cycle = new Matrix<double>(units, units);
        for (var unit = 0; unit < units; unit++)
        {
            cycle[(unit + 1) % units, unit] = weight;
        }

        double[] inputWeights = [1, -1, 1, 1, 0.5, 1, 1, 1];
        var share = 1 - Math.Pow(weight, 2 * units);
        var calculated = MemoryCapacity.OfLinear(cycle, inputWeights, 400);
        Assert.Equal(units - share, calculated.Total, 1e-9);
        Assert.All(calculated.ByDelay.Take(units - 1), found => Assert.Equal(share, found, 1e-9));

        const int steps = 50_000;
        var input = new double[200 + (2 * steps)];
        new RandomStream(3, "test/input").Fill(input);
        var samples = new Matrix<double>(input.Length, 1 + units);
        for (var t = 0; t < input.Length; t++)
        {
            samples[t, 0] = 1;
            for (var unit = 0; unit < units; unit++)
            {
                samples[t, 1 + unit] = (t == 0 ? 0 : weight * samples[t - 1, 1 + ((unit + units - 1) % units)]) + (inputWeights[unit] * (input[t] - 0.5));
            }
        }

        Assert.Equal(calculated.Total, MemoryCapacity.OfStates(samples, input, 40, steps).Total, 0.15);
        Assert.Throws<ArgumentException>(() => MemoryCapacity.OfStates(samples, input.AsSpan(1), 40, steps));
        Assert.Throws<ArgumentException>(() => MemoryCapacity.OfStates(samples, input, 40, steps + 1));
        Assert.Throws<ArgumentException>(() => MemoryCapacity.OfLinear(cycle, inputWeights.AsSpan(1), 400));
        Assert.Throws<ArithmeticException>(() => MemoryCapacity.OfLinear(cycle, new double[units], 400));
    }

    [Fact]
    public void Units_that_hold_the_same_are_refused_even_where_rounding_hides_it()
    {
        // Two units that differ by a factor: their covariance is singular, and rounding makes its second pivot a small number of either sign.
        var recurrent = new Matrix<double>(2, 2, [0.9, 0, 0, 0.9]);
        Assert.All(
            Enumerable.Range(1, 60),
            factor => Assert.Throws<ArithmeticException>(() => MemoryCapacity.OfLinear(recurrent, [1, factor / 7.0], 400)));

        // Units of very different size tell the inputs apart all the same: a delay line that passes on a hundredth has a capacity of 1 for each delay that it
        // holds.
        var line = new Matrix<double>(6, 6);
        for (var unit = 1; unit < 6; unit++)
        {
            line[unit, unit - 1] = 0.01;
        }

        Assert.Equal(5, MemoryCapacity.OfLinear(line, [1, 0, 0, 0, 0, 0], 12).Total, 1e-12);
    }

    /// <summary>A reservoir of one word, whose input weights are given; none for no input.</summary>
    private static Reservoir Driven(int units, double leak, float[] recurrent, float[] input)
    {
        var weights = new Matrix<float>(units, 2);
        for (var unit = 0; unit < input.Length; unit++)
        {
            weights[unit, 1] = input[unit];
        }

        return new Reservoir(new Matrix<float>(units, units, recurrent), weights, leak);
    }
}
