using CslRepro.Harness.Results;

namespace CslRepro.Harness.Registration;

/// <summary>
/// Whether every claim was decided by the rule that was registered for it, and every change of a rule after it had decided is entered with its reason.
/// </summary>
public static class RegisterCheck
{
    /// <summary>What is wrong, a line each.</summary>
    /// <param name="register">The register.</param>
    /// <param name="claims">The claims with their present rules.</param>
    /// <param name="approved">The approved results.</param>
    public static IEnumerable<string> Problems(Register register, IReadOnlyList<Claim> claims, IReadOnlyList<ClaimRecord> approved)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(approved);
        return claims.SelectMany(claim => OfClaim(register, claim, approved.FirstOrDefault(record => record.Id == claim.Id)))
            .Concat(
                register.Rules.Keys.Where(id => claims.All(claim => claim.Id != id))
                    .Select(id => $"The register has a rule for {id}, which the catalogue does not have."))
            .Concat(
                register.Departures.Where(departure => string.IsNullOrWhiteSpace(departure.Reason))
                    .Select(departure => $"The departure of {departure.Claim} from {departure.From} to {departure.To} has no reason."));
    }

    private static IEnumerable<string> OfClaim(Register register, Claim claim, ClaimRecord? approved)
    {
        var rule = RegisteredRule.From(claim);
        var digest = rule.Digest();
        if (!register.Rules.TryGetValue(claim.Id, out var registered))
        {
            yield return $"The rule of claim {claim.Id} is not registered.";
        }
        else if (registered.Digest() != digest)
        {
            yield return $"The rule of claim {claim.Id} is not the registered one: {string.Join(", ", RuleDifference.Between(registered, rule))} differ.";
        }

        if (approved is not null && approved.RuleDigest != digest)
        {
            yield return $"Claim {claim.Id} was decided by rule {approved.RuleDigest}, but its rule is {digest}: decide it again.";
        }

        if (approved is not null && !register.Ledger.Any(run => run.Claim == claim.Id && run.Rule == approved.RuleDigest))
        {
            yield return $"The ledger does not say that rule {approved.RuleDigest} decided claim {claim.Id}.";
        }

        foreach (var block in register.Ledger.Where(run => run.Claim == claim.Id && run.Seeds != SeedBlock.Finding.ToString()).GroupBy(run => run.Seeds))
        {
            if (block.Select(run => run.Rule).Distinct().Count() > 1)
            {
                yield return $"Claim {claim.Id} was decided by more than one rule on seeds {block.Key}: after a departure it is decided on a fresh block.";
            }
        }

        string[] decided = [.. register.Ledger.Where(run => run.Claim == claim.Id).Select(run => run.Rule), digest];
        foreach (var (before, after) in decided.Zip(decided.Skip(1)).Where(pair => pair.First != pair.Second))
        {
            if (!register.HasDeparture(claim.Id, before, after))
            {
                yield return $"The rule of claim {claim.Id} changed from {before} to {after} after it had decided, and no departure says why.";
            }
        }
    }
}
