using CslRepro.Claims.Catalogue;
using CslRepro.Harness.Registration;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>`cslrepro register` on a checkout whose register is in order, and on one whose ledger knows of another rule.</summary>
public sealed class RegisterCommandTests : IDisposable
{
    private const string Claim = "perf-both-learn";
    private const string Earlier = "0123456789abcdef";
    private readonly TemporaryFolder folder = new();

    public RegisterCommandTests()
    {
        var results = folder[Path.Combine("snapshots", "results", "standard.verified.json")];
        Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Copy(Path.Combine(RepositoryRoot.Find(), "snapshots", "results", "standard.verified.json"), results);
        InOrder.Write(RegisterFolder);
    }

    private static Register InOrder => Register.Read(Path.Combine(RepositoryRoot.Find(), Register.Folder));

    private string RegisterFolder => folder[Register.Folder];

    [Fact]
    public async Task A_register_in_order_stays_as_it_is()
    {
        var output = await CommandRun.OutputOf("register", "--repository", folder.Path);
        Assert.Equal(
            $"{ClaimCatalogue.All.Count} rules: 0 new, 0 changed, 0 departures entered; 0 deciding runs entered.", Assert.Single(output));
    }

    [Fact]
    public async Task A_rule_that_has_decided_changes_with_a_reason_only()
    {
        // As if another rule had decided the claim last.
        var register = InOrder;
        var other = new DecidingRun(Claim, Earlier, SeedBlock.Finding.ToString(), "reproduced", "none offered");
        (register with { Ledger = [.. register.Ledger, other] }).Write(RegisterFolder);
        Assert.Contains(Claim, await CommandRun.RefusalOf("register", "--repository", folder.Path), StringComparison.Ordinal);
        Assert.Equal(register.Departures.Count, Register.Read(RegisterFolder).Departures.Count);
        await CommandRun.OutputOf("register", "--repository", folder.Path, "--reason", "A slip.");
        var entered = Register.Read(RegisterFolder).Departures[^1];
        Assert.Equal((Claim, Earlier, "A slip."), (entered.Claim, entered.From, entered.Reason));
    }

    public void Dispose() => folder.Dispose();
}
