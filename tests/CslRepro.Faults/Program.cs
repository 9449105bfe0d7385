using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CslRepro.Faults;

// Usage: CslRepro.Faults REPOSITORY [--only NAME]... [--share I/K] [--no-baseline] [--check] [--out FILE]
// Works on a copy of the repository's commit; faults never touch the repository itself.
var repository = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var only = args.Index().Where(item => item.Index > 0 && args[item.Index - 1] == "--only").Select(item => item.Item).ToHashSet();
var output = args.SkipWhile(item => item != "--out").ElementAtOrDefault(1);
var faults = Fault.ReadAll(Path.Combine(AppContext.BaseDirectory, "faults.txt")).Where(fault => only.Count == 0 || only.Contains(fault.Name)).ToArray();
if (args.SkipWhile(item => item != "--share").ElementAtOrDefault(1)?.Split('/') is [var index, var count])
{
    var (share, shares) = (int.Parse(index, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
    faults = [.. faults.Where((_, i) => i % shares == share - 1)];
}

foreach (var fault in faults)
{
    fault.Apply(File.ReadAllText(Path.Combine(repository, fault.File)));
}

if (args.Contains("--check"))
{
    Console.WriteLine($"{faults.Length} faults can be applied.");
    return 0;
}

var copy = Directory.CreateTempSubdirectory("csl-faults-").FullName;
try
{
    Require("git", ["-C", repository, "archive", "--format=tar", "-o", Path.Combine(copy, "tree.tar"), "HEAD"], copy);
    Require("tar", ["-xf", "tree.tar"], copy);
    Require("dotnet", ["build", "-p:UseSharedCompilation=false", "-nodeReuse:false"], copy);

    // Cheap programs first; a fault's later ones run only if the earlier ones missed it.
    TestProgram[] programs =
    [
        new("CslRepro.Tests.Properties", ["-stopOnFail"]),
        new("CslRepro.Tests.Reproduction", ["-stopOnFail", "-class", "*SameBitsTests"]),
        new("CslRepro.Tests.Reproduction", ["-stopOnFail", "-class", "*SmokeProfile"]),
        new("CslRepro.Tests.Cli", ["-stopOnFail"]),
    ];
    foreach (var program in programs.Where(_ => !args.Contains("--no-baseline")))
    {
        if (program.Run(copy) is { Count: > 0 } failed)
        {
            throw new InvalidOperationException($"{program.Name} fails without any fault: {string.Join(", ", failed)}");
        }
    }

    var outcomes = new List<Outcome>();
    foreach (var fault in faults)
    {
        var file = Path.Combine(copy, fault.File);
        var sound = File.ReadAllText(file);
        try
        {
            File.WriteAllText(file, fault.Apply(sound));
            Rebuild(fault);
            var caught = programs.Select(program => program.Run(copy)).FirstOrDefault(failed => failed.Count > 0) ?? [];
            outcomes.Add(new Outcome(fault, [.. caught.Take(2)], caught.Count));
            Console.WriteLine($"{fault.Name}: {(caught.Count > 0 ? string.Join(", ", caught.Take(2)) : "SURVIVED")}");
        }
        finally
        {
            File.WriteAllText(file, sound);
            Rebuild(fault);
        }
    }

    var table = Render(outcomes);
    if (output is null)
    {
        Console.Write(table);
    }
    else
    {
        File.WriteAllText(output, table);
    }

    return outcomes.All(outcome => outcome.CaughtBy.Count > 0) ? 0 : 1;

    void Rebuild(Fault fault)
    {
        // Constants and default values are copied into what uses them.
        if (fault.IsCopied)
        {
            Require("dotnet", ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false"], copy);
            return;
        }

        // Else only the project itself: a fault changes no signature, so what was built against it stays valid.
        Require("dotnet", ["build", fault.Project, "--no-restore", "--no-dependencies", "-p:UseSharedCompilation=false", "-nodeReuse:false"], copy);
        var name = Path.GetFileName(fault.Project) + ".dll";
        var built = Path.Combine(copy, fault.Project, "bin", "Debug", "net10.0", name);
        foreach (var old in Directory.EnumerateFiles(copy, name, SearchOption.AllDirectories).Where(path => path.Contains("/bin/Debug/", StringComparison.Ordinal) && path != built))
        {
            File.Copy(built, old, overwrite: true);
        }
    }
}
finally
{
    Directory.Delete(copy, recursive: true);
}

static string Render(List<Outcome> outcomes)
{
    var text = new StringBuilder("| fault | what is wrong | caught by |\n| --- | --- | --- |\n");
    foreach (var outcome in outcomes)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {outcome.Fault.Name} | {outcome.Fault.What} | {(outcome.CaughtBy.Count > 0 ? string.Join("<br>", outcome.CaughtBy) : "**survived**")} |\n");
    }

    var caught = outcomes.Count(outcome => outcome.CaughtBy.Count > 0);
    text.Append(CultureInfo.InvariantCulture, $"\n{caught} of {outcomes.Count} faults caught ({100.0 * caught / outcomes.Count:0.#} %).\n");
    return text.ToString();
}

static void Require(string program, IReadOnlyList<string> arguments, string folder)
{
    var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    var printed = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {printed}{errors.Result}");
    }
}

internal sealed partial record TestProgram(string Name, IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>Runs the tests; a run that hangs counts as a failure.</summary>
    /// <returns>The tests that failed.</returns>
    public IReadOnlyList<string> Run(string copy)
    {
        var start = new ProcessStartInfo(Path.Combine(copy, "tests", Name, "bin", "Debug", "net10.0", Name), Arguments)
        {
            WorkingDirectory = copy,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DiffEngine_Disabled"] = "true";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printing = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            return [$"{Name} (did not end)"];
        }

        _ = errors.Result;
        var failed = FailedTest().Matches(printing.Result).Select(match => match.Groups[1].Value.Replace("CslRepro.Tests.", "", StringComparison.Ordinal).Trim()).Distinct().ToArray();
        return failed.Length > 0 || process.ExitCode == 0 ? failed : [$"{Name} (exit code {process.ExitCode})"];
    }

    [GeneratedRegex(@"^\S*\s*(\S.*) \[FAIL\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FailedTest();
}
