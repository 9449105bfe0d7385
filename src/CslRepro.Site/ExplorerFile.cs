namespace CslRepro.Site;

/// <summary>An explorer page of a site.</summary>
/// <param name="Name">Its name, such as "esn-fl"; its file is explorer/NAME.html.</param>
/// <param name="Title">What it shows, for people.</param>
/// <param name="Content">The page: one file that needs no other.</param>
public sealed record ExplorerFile(string Name, string Title, byte[] Content);
