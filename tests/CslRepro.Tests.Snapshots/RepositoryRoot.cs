namespace CslRepro.Tests.Snapshots;

/// <summary>The folder of the working copy that the running tests were built in.</summary>
public static class RepositoryRoot
{
    private const string Marker = "CslRepro.sln";

    /// <summary>Walks up from the test's own folder to the one that holds the solution.</summary>
    /// <returns>The folder's full path.</returns>
    /// <exception cref="DirectoryNotFoundException">No folder above holds the solution: the tests run outside a working copy.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}; run the tests from a working copy.");
    }
}
