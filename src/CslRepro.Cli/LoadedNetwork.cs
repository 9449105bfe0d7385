using CslRepro.Corpora;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Models;

namespace CslRepro.Cli;

/// <summary>A network from a folder, ours or one that was trained elsewhere.</summary>
/// <param name="Mapping">How the words and concepts of a network that was trained elsewhere were read; null for ours.</param>
internal sealed record LoadedNetwork(INetwork Network, NameMapping? Mapping = null)
{
    /// <summary>Reads what `cslrepro train --save` wrote.</summary>
    /// <exception cref="BadInputException">The folder holds no network.</exception>
    /// <exception cref="InvalidDataException">The network is damaged, or has other words or concepts.</exception>
    public static LoadedNetwork Load(string folder, Language language)
    {
        SavedNetwork saved;
        try
        {
            saved = NetworkKinds.Load(folder, language.Words);
        }
        catch (FileNotFoundException exception) when (!Path.Exists(Path.Combine(folder, Path.GetFileName(exception.FileName) ?? "")))
        {
            throw new BadInputException($"{exception.Message.Split(';')[0]}; name a folder that `cslrepro train --save` wrote, such as models/seed-0.");
        }

        return saved.Outputs.SequenceEqual(language.ConceptNames)
            ? new LoadedNetwork(saved.Network)
            : throw new InvalidDataException(
                $"{folder} cannot be used: the network's outputs are not the {language.OutputCount} concepts of {language.Objects} objects, in their order.");
    }
}
