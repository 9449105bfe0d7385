using System.Reflection;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

public sealed class StoreRecordTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    public void Special_numbers_come_back_to_the_bit(double number) => ComesBack(number);

    [Property]
    public void Every_number_comes_back_to_the_bit(double number) => ComesBack(number);

    [Fact]
    public void Every_property_of_a_result_comes_back()
    {
        var result = SmallRuns.Result(SmallRuns.Esn, ulong.MaxValue);
        var read = Assert.IsType<RunResult>(ReadBack(result).Run);
        Assert.All(
            typeof(RunResult).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property =>
            {
                var value = property.GetValue(result);
                Assert.False(
                    value is null || value.Equals(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null),
                    $"{property.Name} must not be the default here.");
                Assert.Equal(value, property.GetValue(read));
            });
        Assert.Equal([.. TaskRuns.Names, "first", "second"], read.Measurements.Select(item => item.Name));
    }

    [Fact]
    public void A_line_with_any_byte_changed_is_damaged()
    {
        var line = new StoreRecord("code", "key", SmallRuns.Result(SmallRuns.Esn, 1)).ToLine()[..^1];
        Assert.NotNull(StoreRecord.Read(line));
        for (var i = 0; i < line.Length; i++)
        {
            line[i] ^= 1;
            Assert.Null(StoreRecord.Read(line));
            line[i] ^= 1;
        }
    }

    private static void ComesBack(double number)
    {
        var read = ReadBack(SmallRuns.Result(SmallRuns.Esn, 1, number)).Run!;
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(read.Rmse));
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(read.Measurements["first"]));
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(read.Measurements["second"]));
    }

    private static StoreRecord ReadBack(RunResult result)
    {
        var line = new StoreRecord("code", "key", result).ToLine();
        Assert.Equal((byte)'\n', line[^1]);
        Assert.Equal(1, line.Count(character => character == (byte)'\n'));
        return Assert.IsType<StoreRecord>(StoreRecord.Read(line.AsSpan()[..^1]));
    }
}
