namespace CslRepro.Numerics.Simd;

/// <summary>A piece of work that is written for any vector width; <see cref="SimdDispatch"/> chooses the width.</summary>
internal interface ISimdKernel<T>
    where T : unmanaged
{
    void Run<TSimd, TVector>()
        where TSimd : struct, ISimd<TVector, T>;
}
