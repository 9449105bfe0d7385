using System.Buffers;
using System.Runtime.InteropServices;

namespace CslRepro.Numerics.Kernels;

/// <summary>Memory for packed factors, rented and pinned as long as the kernel runs, aligned to cache lines.</summary>
internal unsafe ref struct PackBuffer
{
    private const int CacheLine = 64;
    private readonly byte[] rented;
    private GCHandle pin;
    private byte* next;

    /// <summary>Rents the memory.</summary>
    /// <param name="bytes">How much; each part that is taken may need up to a cache line more.</param>
    public PackBuffer(nint bytes)
    {
        rented = ArrayPool<byte>.Shared.Rent(checked((int)bytes));
        pin = GCHandle.Alloc(rented, GCHandleType.Pinned);
        next = (byte*)pin.AddrOfPinnedObject();
    }

    /// <summary>Takes the next part.</summary>
    /// <returns>A pointer to memory with anything in it.</returns>
    public T* Take<T>(nint count)
        where T : unmanaged
    {
        var aligned = (byte*)(((nuint)next + CacheLine - 1) & ~(nuint)(CacheLine - 1));
        next = aligned + (count * sizeof(T));
        return (T*)aligned;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        pin.Free();
        ArrayPool<byte>.Shared.Return(rented);
    }
}
