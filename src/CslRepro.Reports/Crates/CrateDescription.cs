namespace CslRepro.Reports.Crates;

/// <summary>What a crate says of itself beyond its files.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Description">What it holds, in few words.</param>
/// <param name="Made">When it was made: its date of publication, and when the run that it describes ended.</param>
/// <param name="Author">Who wrote the program.</param>
/// <param name="Licence">The licence's address, such as "https://spdx.org/licenses/MIT".</param>
/// <param name="Paper">The address of the paper whose claims are decided.</param>
/// <param name="PaperTitle">Its title, authors and year.</param>
/// <param name="Commands">The commands that make the results from a clone of the source code, one a line.</param>
/// <param name="CheckCommand">The command that checks a crate, to which the crate's folder is added.</param>
public sealed record CrateDescription(
    string Name,
    string Description,
    DateTimeOffset Made,
    string Author,
    string Licence,
    string Paper,
    string PaperTitle,
    IReadOnlyList<string> Commands,
    string CheckCommand);
