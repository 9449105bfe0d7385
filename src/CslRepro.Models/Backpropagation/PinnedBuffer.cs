using System.Runtime.CompilerServices;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Zeroed memory that the garbage collector never moves and that begins at a multiple of 64 bytes.
/// The memory lives as long as this object: who works with <see cref="Pointer"/> keeps the object alive.
/// </summary>
internal sealed unsafe class PinnedBuffer<T>
    where T : unmanaged
{
    private const int Alignment = 64;
    private readonly T[] storage;
    private readonly int offset;
    private readonly int length;

    public PinnedBuffer(int length)
    {
        this.length = length;
        storage = GC.AllocateArray<T>(length + (Alignment / sizeof(T)), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref storage[0]);
        offset = (int)((Alignment - (address % Alignment)) % Alignment) / sizeof(T);
        Pointer = (T*)address + offset;
    }

    public T* Pointer { get; }

    public Span<T> Span => storage.AsSpan(offset, length);
}
