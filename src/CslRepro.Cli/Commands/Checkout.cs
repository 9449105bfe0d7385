using System.CommandLine;

namespace CslRepro.Cli.Commands;

/// <summary>The checkout of the repository that a command reads.</summary>
internal static class Checkout
{
    private const string Solution = "CslRepro.sln";

    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() =>
        new("--repository") { Description = "Root of the checkout; by default the folder above that holds " + Solution + "." };

    /// <summary>The root: the one that is named, or the nearest folder above that is one.</summary>
    /// <param name="named">The option's value; null if it was not given.</param>
    /// <exception cref="BadInputException">None is named, and there is none above.</exception>
    public static string Root(string? named)
    {
        if (named is not null)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new BadInputException($"Neither this folder nor one above it holds {Solution}; run this in a checkout, or name one with --repository.");
    }
}
