using System.Text;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

public class DigestTests
{
    [Fact]
    public void Known_answer_of_SHA_256()
    {
        // FIPS 180-4, example "abc": the standard's own test vector.
        using var builder = new DigestBuilder();
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", builder.Add(Encoding.ASCII.GetBytes("abc")).ToHex());
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", builder.ToHex());
    }

    [Fact]
    public void Numbers_enter_as_little_endian_bytes()
    {
        using var builder = new DigestBuilder();
        var bytes = builder.Add(new byte[] { 0, 0, 0x80, 0x3F, 0, 0, 0, 0x80 }).ToHex();
        Assert.Equal(bytes, Digest.Of([1f, -0f]));
        Assert.Equal(bytes, Digest.Of([0x3F800000, int.MinValue]));
        Assert.Equal(bytes, Digest.Of([BitConverter.Int64BitsToDouble(unchecked((long)0x800000003F800000))]));
    }

    [Fact]
    public void Matrices_enter_one_after_the_other()
    {
        var first = new Matrix<double>(1, 2, [1, 2]);
        var second = new Matrix<double>(2, 1, [3, 4]);
        Assert.Equal(Digest.Of([1.0, 2.0, 3.0, 4.0]), Digest.Of(first, second));
        Assert.NotEqual(Digest.Of(first, second), Digest.Of(second, first));
    }
}
