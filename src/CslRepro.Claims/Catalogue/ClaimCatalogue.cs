namespace CslRepro.Claims.Catalogue;

/// <summary>All claims, in the order of the paper's story.</summary>
public static class ClaimCatalogue
{
    /// <summary>Every claim once.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. TaskClaims.All, .. PerformanceClaims.All, .. ScaleClaims.All, .. ThresholdClaims.All, .. UnitClaims.All, .. StateSpaceClaims.All, .. HyperClaims.All, .. HyperMapClaims.All,
    ];

    /// <summary>Finds a claim by its identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">There is none; the message suggests the nearest identifier.</exception>
    public static Claim Named(string id) =>
        All.FirstOrDefault(claim => claim.Id == id)
        ?? throw new ArgumentException($"There is no claim \"{id}\"; did you mean \"{All.MinBy(claim => EditDistance.Between(id, claim.Id))!.Id}\"?", nameof(id));
}
