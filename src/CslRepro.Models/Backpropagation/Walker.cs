namespace CslRepro.Models.Backpropagation;

/// <summary>One of the sentences that walk side by side: what a product reads and writes for it.</summary>
internal unsafe struct Walker<T>
    where T : unmanaged
{
    /// <summary>What is added before the product; not every product takes it.</summary>
    public T* Row;

    /// <summary>The factor of what is added.</summary>
    public T Scale;

    /// <summary>The row vector.</summary>
    public T* Vector;

    /// <summary>Receives the product; may be the same memory as <see cref="Row"/>.</summary>
    public T* Target;
}
