using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Results;
using CslRepro.Corpora;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro corpus`: writes a corpus as a file that people and other programs can read.</summary>
internal static class CorpusCommand
{
    public static Command Create(TextWriter output)
    {
        var objects = new Option<int>("--objects") { Description = "Number of objects, 3 ... 50.", DefaultValueFactory = _ => 4 };
        var seed = new Option<string>("--seed") { Description = "The corpus' seed; the same seed gives the same file on every machine.", DefaultValueFactory = _ => "0" };
        var folder = new Option<string>("--out") { Description = "The folder to write into; it is made if it is not there.", Required = true };
        var command = new Command("corpus", "Write a corpus: training, validation and test sentences with the scenes that were seen. See docs/corpus-format.md.");
        command.Add(objects);
        command.Add(seed);
        command.Add(folder);
        command.SetAction(parsed =>
        {
            if (!ulong.TryParse(parsed.GetValue(seed), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                throw new BadInputException($"--seed {parsed.GetValue(seed)}: not a seed; write a whole number from 0 on.");
            }

            var corpus = CorpusGenerator.Generate(new CorpusSettings { Objects = parsed.GetValue(objects), Seed = value });
            var target = parsed.GetRequiredValue(folder);
            OutputFolder.RequireFolder(target);
            var path = Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"csl-{corpus.Objects}-objects-seed-{value}.txt"));
            CorpusFile.Write(corpus, path);
            output.WriteLine($"{path} {corpus.Checksum}");
            return ExitCodes.Success;
        });
        return command;
    }
}
