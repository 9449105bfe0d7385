using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli.Findings;
using CslRepro.Experiments.Findings;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;
using CslRepro.Reports;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro check-finding`: registers a finding's rule, and then judges it on seeds that nobody has looked at.</summary>
internal static class CheckFindingCommand
{
    private static readonly (string Name, NetworkSettings Value)[] Networks = [.. NetworkKinds.Presets.Select(preset => (preset.Name, preset.Settings))];

    public static Command Create(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "A finding, as \"make this a claim\" in the explorer wrote it." };
        var register = new Option<string?>("--register")
        {
            Description = "The folder of its register: rule, departures and which rule decided. [default: the file's name with .registration]",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why the finding was changed after it had been judged; it is judged on the next block of seeds then.",
        };
        var report = new Option<string?>("--out") { Description = "Write a report with the claim's page there, too." };
        var write = new Option<bool>("--write")
        {
            Description = "Add it to the catalogue of a checkout, with test, snapshot and page: its rule goes into the checkout's register, together with what "
                + "the finding's own register knows.",
        };
        var repository = Checkout.Option();
        var threads = CommonOptions.Threads("Instances that are looked at at once");
        var command = new TaughtCommand(
            "check-finding",
            "Judge a group of states that was noticed in the explorer: enters its rule into a register, then looks for the group in new instances of the "
                + "network, and gives two answers like any claim. Exit code 1 if it is not found there.",
            ("A finding from the explorer:", "check-finding finding.json"),
            ("One that was changed since:", "check-finding finding.json --reason \"Without the states at END.\""),
            ("A claim of the catalogue from now on:", "check-finding finding.json --write"))
        {
            file, register, reason, report, write, repository, threads,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var path = parsed.GetRequiredValue(file);
                var finding = FindingFile.Read(path);
                Choice.Of("network", finding.Network, Networks);
                FindingFile.RequireStates(finding, path);
                var workers = CommonOptions.Threads(parsed, threads);
                var target = parsed.GetValue(report);
                if (target is not null)
                {
                    Require.WritableFolder(report.Name, target);
                    OutputFolder.RequireWritable(target, ReportFolder.Marker);
                }

                var own = parsed.GetValue(register) ?? Path.ChangeExtension(path, ".registration");
                var catalogue = parsed.GetValue(write) ? FindingCatalogue.Open(Checkout.Root(parsed.GetValue(repository)), finding.Id) : null;
                var folder = catalogue?.RegisterFolder ?? own;
                Require.WritableFolder(register.Name, folder);
                var earlier = Register.Read(own);
                var (claim, block, entered) = FindingRules.Enter(
                    finding, catalogue?.RegisterWith(earlier, finding.Id) ?? earlier, parsed.GetValue(reason));
                catalogue?.Await(finding, block);
                entered.Write(folder);
                output.WriteLine($"Registered in {folder}: rule {RegisteredRule.From(claim).Digest()}, to be decided on seeds {claim.Seeds}.");

                var study = ClaimCatalogue.Study with { Title = $"Finding {finding.Id}", Claims = [claim], Experiments = [FindingExperiment.Runs] };
                var options = new ReproductionOptions(Profile.Standard, new RunScheduler(Engines.Trainer("own"), workers)) { RunsPlans = false };
                var found = await Reproduction.RunAsync(study, options, null, cancellation);
                var (decided, record) = (found.Reports[0], ClaimRecord.From(found.Reports[0]));
                output.Write(TextReport.Render([record]));
                if (decided.Verdict.Observation == Observation.Undecided)
                {
                    output.Write(catalogue is null ? "" : "It is undecided, so that it stays in the catalogue as a claim that awaits its run.\n");
                }
                else if (catalogue is null)
                {
                    entered.With([record]).Write(folder);
                }
                else
                {
                    output.WriteLine($"Written: {string.Join(", ", catalogue.Approve(finding, block, decided))}.");
                    output.WriteLine("Build again, and the tests decide it like every other claim.");
                }

                if (target is not null)
                {
                    ReportFolder.Write(target, found, []);
                }

                return decided.Verdict.Observation == Observation.Reproduced ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
            },
            cancellation));
        return command;
    }
}
