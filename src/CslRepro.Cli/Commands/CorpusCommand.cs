using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Corpora;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro corpus`: writes corpora as files that people and other programs can read, and checks such files.</summary>
internal static class CorpusCommand
{
    public static Command Create(TextWriter output)
    {
        var objects = CommonOptions.Objects();
        var seed = new Option<ulong>("--seed")
        {
            Description = "The corpus' seed; the same seed gives the same file on every machine.",
            DefaultValueFactory = _ => 0,
        };
        var folder = new Option<string?>("--out") { Description = "The folder to write into; it is made if it is not there." };
        var canonical = new Option<bool>("--canonical") { Description = "Write the canonical corpora and their manifest, as in the folder corpora." };
        var check = new Option<string?>("--check") { Description = "Check a corpus file, or all files of a folder with a manifest.json, instead of writing." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line: file, objects, seed, sha256." };
        var command = new TaughtCommand(
            "corpus",
            "Write a corpus: training, validation and test sentences with the scenes that were seen; or check files. The format: docs/corpus-format.md.",
            ("The basic corpus of the paper, for seed 0:", "corpus --objects 4 --seed 0 --out my-corpora"),
            ("Is that file still what its seed gives?", "corpus --check my-corpora/csl-4-objects-seed-0.txt"),
            ("Are the repository's corpora unchanged?", "corpus --check corpora"),
            ("Write them anew:", "corpus --canonical --out corpora"))
        {
            objects, seed, folder, canonical, check, json,
        };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            if (parsed.GetValue(check) is { } path)
            {
                CommonOptions.Refuse(parsed, "corpus --check", objects, seed, folder, canonical);
                foreach (var line in Directory.Exists(path) ? CheckFolder(path) : [CheckFile(path)])
                {
                    output.WriteLine(line.Text(asJson, "ok "));
                }

                return ExitCodes.Success;
            }

            if (parsed.GetValue(folder) is not { } target)
            {
                throw new BadInputException("corpus: say where to write with --out FOLDER, or what to check with --check FILE.");
            }

            if (parsed.GetValue(canonical))
            {
                CommonOptions.Refuse(parsed, "corpus --canonical", objects, seed);
                Require.WritableFolder(folder.Name, target);
                Directory.CreateDirectory(target);
                foreach (var line in FilesOf(target, CorpusManifest.WriteCanonical(target)))
                {
                    output.WriteLine(line.Text(asJson));
                }

                return ExitCodes.Success;
            }

            var settings = new CorpusSettings { Objects = CommonOptions.Objects(parsed, objects), Seed = parsed.GetValue(seed) };
            Require.WritableFolder(folder.Name, target);
            var corpus = CorpusGenerator.Generate(settings);
            Directory.CreateDirectory(target);
            var file = Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"csl-{corpus.Objects}-objects-seed-{corpus.Seed}.txt"));
            CorpusFile.Write(corpus, file);
            output.WriteLine(Line.Of(file, corpus).Text(asJson));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Line CheckFile(string path) => Line.Of(path, CheckedCorpus.Read(path));

    private static IEnumerable<Line> CheckFolder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, CorpusManifest.FileName)))
        {
            throw new BadInputException(
                $"{folder} holds no {CorpusManifest.FileName}, which says what its files must be; name a file, or a folder that `corpus --canonical` wrote.");
        }

        var manifest = CorpusManifest.Read(folder);
        manifest.CheckFiles(folder);
        return FilesOf(folder, manifest);
    }

    private static IEnumerable<Line> FilesOf(string folder, CorpusManifest manifest) =>
        from entry in manifest.Entries
        where entry.File is not null
        select new Line(Path.Combine(folder, entry.File!), entry.Settings.Objects, entry.Settings.Seed, entry.Sha256);

    private sealed record Line(string File, int Objects, ulong Seed, string Sha256)
    {
        public static Line Of(string file, Corpus corpus) => new(file, corpus.Objects, corpus.Seed, corpus.Checksum);

        public string Text(bool asJson, string before = "") =>
            asJson ? JsonSerializer.Serialize(this, JsonSerializerOptions.Web) : $"{before}{File} {Sha256}";
    }
}
