namespace CslRepro.Explorer;

/// <summary>The constants by which a page places one new point on a map as <see cref="Umap.Umap.Place"/> does.</summary>
/// <param name="Neighbors">How many neighbours pull it.</param>
/// <param name="Epochs">How many epochs it takes.</param>
/// <param name="LearningRate">The first epoch's step.</param>
/// <param name="Pushes">Pushes for each pull.</param>
/// <param name="A">Of the map's curve.</param>
/// <param name="B">Of the map's curve.</param>
/// <param name="Repulsion">How strongly points push.</param>
/// <param name="Order">All states in the random order from which pushes are drawn, as <see cref="Packed.Indices"/>.</param>
/// <param name="Key0">The first key word of the turns of this order.</param>
/// <param name="Key1">The second.</param>
internal sealed record PagePlacement(
    int Neighbors, int Epochs, float LearningRate, int Pushes, float A, float B, float Repulsion, byte[] Order, uint Key0, uint Key1);
