using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CslRepro.Umap.Layout;

/// <summary>Takes floats apart, lane by lane, for every vector type that kernels are compiled for.</summary>
internal static class FloatBits
{
    private const int SignificandMask = 0x007FFFFF;
    private const int OneBits = 0x3F800000;
    private const int ExponentBias = 127;

    /// <summary>Splits positive normal numbers x = s 2^e, 1 &lt;= s &lt; 2.</summary>
    /// <typeparam name="TVector">float or a vector of floats.</typeparam>
    /// <param name="value">Positive normal numbers.</param>
    /// <param name="exponent">e, an integer as float.</param>
    /// <returns>s.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Split<TVector>(TVector value, out TVector exponent)
    {
        // The comparisons of types are constants to the compiler: one branch is left of each instantiation.
        if (typeof(TVector) == typeof(Vector512<float>))
        {
            var bits = ((Vector512<float>)(object)value!).AsInt32();
            exponent = (TVector)(object)Vector512.ConvertToSingle((bits >> 23) - Vector512.Create(ExponentBias));
            return (TVector)(object)((bits & Vector512.Create(SignificandMask)) | Vector512.Create(OneBits)).AsSingle();
        }

        if (typeof(TVector) == typeof(Vector256<float>))
        {
            var bits = ((Vector256<float>)(object)value!).AsInt32();
            exponent = (TVector)(object)Vector256.ConvertToSingle((bits >> 23) - Vector256.Create(ExponentBias));
            return (TVector)(object)((bits & Vector256.Create(SignificandMask)) | Vector256.Create(OneBits)).AsSingle();
        }

        if (typeof(TVector) == typeof(Vector128<float>))
        {
            var bits = ((Vector128<float>)(object)value!).AsInt32();
            exponent = (TVector)(object)Vector128.ConvertToSingle((bits >> 23) - Vector128.Create(ExponentBias));
            return (TVector)(object)((bits & Vector128.Create(SignificandMask)) | Vector128.Create(OneBits)).AsSingle();
        }

        var scalar = BitConverter.SingleToInt32Bits((float)(object)value!);
        exponent = (TVector)(object)(float)((scalar >> 23) - ExponentBias);
        return (TVector)(object)BitConverter.Int32BitsToSingle((scalar & SignificandMask) | OneBits);
    }
}
