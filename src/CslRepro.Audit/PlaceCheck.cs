using CslRepro.Harness;

namespace CslRepro.Audit;

/// <summary>Whether claims and places of the paper agree: each place has a claim or a reason, and each claim stands where it says.</summary>
public static class PlaceCheck
{
    /// <summary>What is wrong, a sentence each.</summary>
    /// <param name="claims">The claims; another paper's, and what readers noticed, stand at no place of this one.</param>
    /// <param name="places">The paper's places.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<Claim> claims, IReadOnlyList<PaperPlace> places) =>
        places.SelectMany(place => OfPlace(place, claims))
            .Concat(claims.Where(claim => claim.Basis is not (Basis.AnotherPaper or Basis.Noticed)).SelectMany(claim => OfClaim(claim, places)));

    private static IEnumerable<string> OfPlace(PaperPlace place, IReadOnlyList<Claim> claims)
    {
        foreach (var id in place.Claims.Where(id => claims.All(claim => claim.Id != id)))
        {
            yield return $"The paper's {place.Name} is to be covered by {id}, which the catalogue does not have.";
        }

        if (place.Claims.Count == 0 && place.Reason.Length == 0)
        {
            yield return $"The paper's {place.Name} has neither a claim nor a reason.";
        }
    }

    private static IEnumerable<string> OfClaim(Claim claim, IReadOnlyList<PaperPlace> places)
    {
        var names = PlaceNames.In(claim.Place);
        if (names.Count == 0)
        {
            yield return $"Claim {claim.Id} stands at no place of the paper.";
        }

        foreach (var name in names)
        {
            if (places.FirstOrDefault(place => place.Name == name) is not { } place)
            {
                yield return $"Claim {claim.Id} stands at {name}, which the paper's list of places does not have.";
            }
            else if (!place.Claims.Contains(claim.Counterpart ?? claim.Id))
            {
                yield return $"Claim {claim.Id} stands at {name}, but the paper's list of places does not name it there.";
            }
        }
    }
}
