using System.CommandLine;
using System.Globalization;
using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Harness.Registration;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro register`: enters rules before the runs that decide them, and afterwards which rules decided.</summary>
internal static class RegisterCommand
{
    public static Command Create(TextWriter output)
    {
        var repository = Checkout.Option();
        var reason = new Option<string?>("--reason")
        {
            Description = "Why rules changed that have already decided their claims; each becomes a departure with this reason. Without it they are refused.",
        };
        var command = new TaughtCommand(
            "register",
            "Enter the present rules of all claims into the register, and into its ledger which rules the approved results were decided by. Runs no "
                + "experiment. `audit` says what is missing.",
            ("A new claim, before it is run:", "register"),
            ("A rule that has to change after its results are known:", "register --reason \"The paper speaks of the map, not of the full space.\""))
        {
            repository, reason,
        };
        command.SetAction(parsed =>
        {
            var root = Checkout.Root(parsed.GetValue(repository));
            var folder = Path.Combine(root, Register.Folder);
            var before = Auditor.ReadRegister(root);
            Register after;
            try
            {
                after = before.With(ClaimCatalogue.All, parsed.GetValue(reason)).With(Auditor.ReadApproved(root).Claims);
            }
            catch (ArgumentException exception)
            {
                throw new BadInputException($"{exception.Message} Give --reason.");
            }

            after.Write(folder);
            var added = after.Rules.Keys.Count(claim => !before.Rules.ContainsKey(claim));
            var changed = after.Rules.Count(rule => before.Rules.TryGetValue(rule.Key, out var old) && old.Digest() != rule.Value.Digest());
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{after.Rules.Count} rules: {added} new, {changed} changed, {after.Departures.Count - before.Departures.Count} departures entered; "
                    + $"{after.Ledger.Count - before.Ledger.Count} deciding runs entered."));
            return ExitCodes.Success;
        });
        return command;
    }
}
