using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CslRepro.Faults;

/// <summary>A test program, or a part of it.</summary>
/// <param name="Name">The program's name, which is its project's.</param>
/// <param name="Arguments">Which of its tests are run, and how.</param>
internal sealed partial record TestProgram(string Name, IReadOnlyList<string> Arguments)
{
    private const string Properties = "CslRepro.Tests.Properties";
    private const string StopOnFail = "-stopOnFail";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    private bool IsWhole => Arguments is [StopOnFail];

    /// <summary>The programs that must pass without any fault. Cheap ones first; a fault's later ones run only if the earlier ones missed it.</summary>
    public static IReadOnlyList<TestProgram> All { get; } =
    [
        // But for the test that every fault can be applied: where one is, it cannot be applied again.
        new("CslRepro.Tests.Build", [StopOnFail, "-class-", "*FaultListTests"]),
        new("CslRepro.Tests.Samples", [StopOnFail]),
        new(Properties, [StopOnFail]),
        new("CslRepro.Tests.Explorer", [StopOnFail]),
        new("CslRepro.Tests.Reproduction", [StopOnFail, "-class", "*SameBitsTests"]),
        new("CslRepro.Tests.Cli", [StopOnFail]),
        new("CslRepro.Tests.Reproduction", [StopOnFail, "-class", "*SmokeProfile"]),
    ];

    /// <summary>
    /// The programs that are tried on a fault: first those of the project where it is, its properties to their end, then <see cref="All"/>.
    /// </summary>
    public static IEnumerable<TestProgram> For(Fault fault, WorkingCopy copy)
    {
        var own = All.Where(program => program.Name == $"CslRepro.Tests.{fault.Folders[0]}" && program.IsWhole);
        var folders = fault.Folders.Where(folder => Directory.Exists(Path.Combine(copy.Folder, "tests", Properties, folder))).ToArray();
        return folders.Length == 0
            ? [.. own, .. All.Except(own)]
            : [new TestProgram(Properties, [.. folders.SelectMany(folder => new[] { "-class", $"{Properties}.{folder}.*" })]), .. own, .. All.Except(own)];
    }

    /// <summary>Runs the tests; a run that hangs counts as a failure.</summary>
    /// <returns>The tests that failed, sorted. Of a run that stops at its first failure that one only: the others were cut off.</returns>
    public IReadOnlyList<string> Run(WorkingCopy copy)
    {
        var start = new ProcessStartInfo(Path.Combine(copy.Folder, "tests", Name, "bin", "Debug", "net10.0", Name), Arguments)
        {
            WorkingDirectory = copy.Folder,
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
        var failed = FailedTest()
            .Matches(printing.Result)
            .Select(match => match.Groups[1].Value.Replace("CslRepro.Tests.", "", StringComparison.Ordinal).Trim())
            .Distinct();
        failed = Arguments.Contains(StopOnFail) ? failed.Take(1) : failed.Order(StringComparer.Ordinal);
        return failed.Any() || process.ExitCode == 0 ? [.. failed] : [$"{Name} (exit code {process.ExitCode})"];
    }

    // Without the arguments of a theory, whose cases count as one test.
    [GeneratedRegex(@"^\S*\s*(\S[^(\n]*)(?:\(.*)? \[FAIL\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FailedTest();
}
