using System.CommandLine;
using System.Globalization;
using CslRepro.Cli.Findings;
using CslRepro.Explorer;
using CslRepro.Explorer.Findings;
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
        var threads = CommonOptions.Threads("Instances that are looked at at once");
        var command = new TaughtCommand(
            "check-finding",
            "Judge a group of states that was noticed in the explorer: enters its rule into a register, then looks for the group in new instances of the "
                + "network, and gives two answers like any claim. Exit code 1 if it is not found there.",
            ("A finding from the explorer:", "check-finding finding.json"),
            ("One that was changed since:", "check-finding finding.json --reason \"Without the states at END.\""))
        {
            file, register, reason, report, threads,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var path = parsed.GetRequiredValue(file);
                var finding = FindingFile.Read(path);
                var network = Choice.Of("network", finding.Network, Networks);
                var workers = CommonOptions.Threads(parsed, threads);
                var target = parsed.GetValue(report);
                if (target is not null)
                {
                    OutputFolder.RequireWritable(target, ReportFolder.Marker);
                }

                var table = TestSentences.States(TestSentences.Corpus(finding.Objects, finding.Seed, finding.Sentences));
                var group = FindingFile.StatesIn(table, finding, path);

                var folder = parsed.GetValue(register) ?? Path.ChangeExtension(path, ".registration");
                var (study, entered) = Enter(finding, network, Register.Read(folder), parsed.GetValue(reason));
                entered.Write(folder);
                var claim = study.Claims[0];
                output.WriteLine($"Registered in {folder}: rule {RegisteredRule.From(claim).Digest()}, to be decided on seeds {claim.Seeds}.");

                var options = new ReproductionOptions(Profile.Standard, new RunScheduler(new FindingRunner(table, group), workers)) { RunsPlans = false };
                var found = await Reproduction.RunAsync(study, options, null, cancellation);
                var record = ClaimRecord.From(found.Reports[0]);
                output.Write(TextReport.Render([record]));
                if (found.Reports[0].Verdict.Observation != Observation.Undecided)
                {
                    entered.With([record]).Write(folder);
                }

                if (target is not null)
                {
                    ReportFolder.Write(target, found, []);
                }

                return found.Reports[0].Verdict.Observation == Observation.Reproduced ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
            },
            cancellation));
        return command;
    }

    /// <summary>
    /// The study with the block of seeds that is to decide it. A rule that has decided keeps its block, so that it can be judged again to the same bits; a
    /// changed one needs a reason, and goes to the next block.
    /// </summary>
    private static (Study Study, Register Register) Enter(NoticedGroup finding, NetworkSettings network, Register register, string? reason)
    {
        // The instances that the page showed beside it have been looked at, too.
        var blocks = Enumerable.Range(1, 9).Select(SeedBlock.Decision).Where(
            block => finding.Seed + NetworkRecorder.MostInstances < block.First || finding.Seed >= block.First + SeedBlock.Size);
        var number = register.Departures.Count(departure => departure.Claim == finding.Id);
        SeedBlock Block(int index) => blocks.ElementAtOrDefault(index)
            ?? throw new BadInputException("This finding was changed so often that no seeds are left which nobody has looked at.");

        var study = FindingStudy.Of(finding, network, Block(number));
        if (register.LastDecidedBy(finding.Id) is { } last && last != RegisteredRule.From(study.Claims[0]).Digest())
        {
            study = FindingStudy.Of(finding, network, Block(number + 1));
        }

        try
        {
            return (study, register.With(study.Claims, reason));
        }
        catch (ArgumentException exception)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{exception.Message} Give --reason."));
        }
    }
}
