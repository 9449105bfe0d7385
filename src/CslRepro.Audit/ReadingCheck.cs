using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;

namespace CslRepro.Audit;

/// <summary>Whether text and program each have their result where they differ.</summary>
public static class ReadingCheck
{
    /// <summary>What is wrong: a claim of the paper that blends its two readings, or that is decided on one of them alone.</summary>
    /// <param name="claims">All claims.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => claim.Basis is Basis.Asserted or Basis.Inferred))
        {
            var conditions = claim.Deciding.SelectMany(hypothesis => hypothesis.Estimand.Conditions).Distinct().ToArray();
            bool Differs(StudyReading reading) => conditions.Any(condition => reading.Of(condition) != condition);
            if (claim.Reading == Reading.Program && Differs(PaperReadings.Program))
            {
                yield return $"Claim {claim.Id} is of the program's networks, but some of its conditions are not the program's.";
            }

            if (claim.Reading == Reading.Text && claim.Counterpart is not null && Differs(PaperReadings.Text))
            {
                yield return $"Claim {claim.Id} is of the text's networks, but some of its conditions are not the text's.";
            }

            if (!claims.Any(other => other.Counterpart == claim.Id) && claim.Reading == Reading.Program && Differs(PaperReadings.Text))
            {
                yield return $"Claim {claim.Id} has no result for the text, which describes other networks than the program has.";
            }
        }
    }
}
