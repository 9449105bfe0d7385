using System.Diagnostics;
using System.Xml.Linq;

namespace CslRepro.Faults;

/// <summary>A copy of a repository's commit that was built, for faults to be put in.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private WorkingCopy(string folder) => Folder = folder;

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Copies and builds the commit.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static WorkingCopy Of(string repository)
    {
        var copy = new WorkingCopy(Directory.CreateTempSubdirectory("csl-faults-").FullName);
        copy.Require("git", "-C", repository, "archive", "--format=tar", "-o", Path.Combine(copy.Folder, "tree.tar"), "HEAD");
        copy.Require("tar", "-xf", "tree.tar");
        copy.Require("dotnet", "build", "-p:UseSharedCompilation=false", "-nodeReuse:false");
        return copy;
    }

    /// <summary>Puts a fault in and builds it.</summary>
    /// <returns>What takes it out again.</returns>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public IDisposable With(Fault fault)
    {
        var file = Path.Combine(Folder, fault.File);
        var sound = File.ReadAllText(file);
        var removal = new Removal(() =>
        {
            File.WriteAllText(file, sound);
            Rebuild(fault);
        });
        File.WriteAllText(file, fault.Apply(sound));
        try
        {
            Rebuild(fault);
        }
        catch (InvalidOperationException)
        {
            File.WriteAllText(file, sound);
            throw;
        }

        return removal;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Rebuild(Fault fault)
    {
        // Constants and default values are copied into what uses them.
        if (fault.IsCopied)
        {
            Require("dotnet", "build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false");
            return;
        }

        // Else only the project itself: a fault changes no signature, so what was built against it stays valid.
        Require("dotnet", "build", fault.Project, "--no-restore", "--no-dependencies", "-p:UseSharedCompilation=false", "-nodeReuse:false");
        var output = Path.Combine(Folder, fault.Project, "bin", "Debug", "net10.0");
        var name = AssemblyOf(fault.Project);
        var outputs = Directory.EnumerateFiles(Folder, name + ".dll", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(path)!)
            .Where(folder => folder.Contains("/bin/Debug/", StringComparison.Ordinal) && folder != output);
        foreach (var old in outputs)
        {
            // The symbols too: the audit reads them.
            File.Copy(Path.Combine(output, name + ".dll"), Path.Combine(old, name + ".dll"), overwrite: true);
            File.Copy(Path.Combine(output, name + ".pdb"), Path.Combine(old, name + ".pdb"), overwrite: true);
        }
    }

    // The command line's has another name than its project.
    private string AssemblyOf(string project)
    {
        var name = Path.GetFileName(project);
        return XDocument.Load(Path.Combine(Folder, project, name + ".csproj")).Descendants("AssemblyName").FirstOrDefault()?.Value ?? name;
    }

    private void Require(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {printed}{errors.Result}");
        }
    }

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
