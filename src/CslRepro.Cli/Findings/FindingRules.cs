using System.Globalization;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Experiments.Findings;
using CslRepro.Explorer;
using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Cli.Findings;

/// <summary>Enters a finding's rule before it is decided, and chooses the seeds that decide it.</summary>
internal static class FindingRules
{
    private const int MostBlocks = 9;

    /// <summary>
    /// The claim on the block of seeds that is to decide it. A rule that has decided keeps its block, so that it can be judged again to the same bits; a
    /// changed one needs a reason, and goes to the next block. There it stays until it has decided: a run that was interrupted or left it undecided is gone on
    /// with under the same departure.
    /// </summary>
    /// <param name="finding">What was noticed.</param>
    /// <param name="register">What is registered so far.</param>
    /// <param name="reason">Why it was changed after it had decided; null if it was not.</param>
    /// <returns>The claim, the number of its block, and the register with its rule.</returns>
    /// <exception cref="BadInputException">It has changed without a reason, or no block is left.</exception>
    public static (Claim Claim, int Block, Register Register) Enter(NoticedGroup finding, Register register, string? reason)
    {
        var blocks = UnseenBlocks(finding);
        var number = register.Departures.Count(departure => departure.Claim == finding.Id);
        var (claim, block) = OnBlock(number);
        if (register.LastDecidedBy(finding.Id) is { } last && last != RegisteredRule.From(claim).Digest() && !IsEntered(last, claim))
        {
            (claim, block) = OnBlock(number + 1);
        }

        try
        {
            return (claim, block, register.With(claim, reason));
        }
        catch (ArgumentException exception)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{exception.Message} Give --reason."));
        }

        bool IsEntered(string last, Claim changed) => register.Departures.Any(
            departure => departure.Claim == changed.Id && departure.From == last && departure.To == RegisteredRule.From(changed).Digest());

        (Claim Claim, int Block) OnBlock(int index) => index < blocks.Length
            ? (FindingClaim.Of(finding, SeedBlock.Decision(blocks[index])), blocks[index])
            : throw new BadInputException("This finding was changed so often that no seeds are left which nobody has looked at.");
    }

    /// <summary>The instances that the page showed beside it have been looked at, too.</summary>
    private static int[] UnseenBlocks(NoticedGroup finding) =>
    [
        .. Enumerable.Range(1, MostBlocks).Where(number =>
            SeedBlock.Decision(number) is var block
            && (finding.Seed + NetworkRecorder.MostInstances < block.First || finding.Seed >= block.First + SeedBlock.Size)),
    ];
}
