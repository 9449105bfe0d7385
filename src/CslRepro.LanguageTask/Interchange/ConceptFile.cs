using CslRepro.Corpora;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// <c>concepts.txt</c>: a concept a line, in the order of the network's outputs. Either all D lines say their slot (1 or 2), or none does: then the first half
/// of D lines is slot 1 and the second half slot 2, and a file of D / 2 lines holds for both.
/// </summary>
/// <param name="PlaceOf">For each output in our order (<see cref="Language.ConceptNames"/>) its place among the network's outputs, counted from 0.</param>
/// <param name="SlotsByCount">Whether lines do not say their slot.</param>
/// <param name="NeighboursDecided">Whether a value of two characteristics was told by the lines beside it.</param>
internal sealed record ConceptFile(int[] PlaceOf, bool SlotsByCount, bool NeighboursDecided)
{
    /// <summary>The file's name in its folder.</summary>
    public const string Name = "concepts.txt";

    /// <summary>Reads the concepts of a network that must know those of a language.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A concept is unknown, missing, there twice, or cannot be told from another; the message names file and line.
    /// </exception>
    public static ConceptFile Read(string folder, Language language)
    {
        var path = Path.Combine(folder, Name);
        var lines = NameList.Read(path);
        if (lines.Length != language.OutputCount && lines.Length != language.SlotSize)
        {
            throw new InvalidDataException(
                $"{path} cannot be used: it names {lines.Length} concepts; {language.Objects} objects have {language.OutputCount} in two slots, or "
                    + $"{language.SlotSize} in each.");
        }

        var concepts = lines.Select((line, index) => ConceptLine.Read(path, index, line, language)).ToArray();
        var saysSlot = concepts[0].Slot is not null;
        if (Array.Find(concepts, concept => concept.Slot is not null != saysSlot) is { } other)
        {
            throw NameList.Wrong(
                path,
                other.Index,
                $"\"{other.Text}\" {(saysSlot ? "says no slot" : "says its slot")}, other than line 1; either all lines say 1 or 2, or none");
        }

        if (saysSlot && lines.Length != language.OutputCount)
        {
            throw new InvalidDataException($"{path} cannot be used: it names {lines.Length} concepts with their slots; there are {language.OutputCount}.");
        }

        var places = new int[language.OutputCount];
        var decided = false;
        for (var slot = 0; slot < 2; slot++)
        {
            var ofSlot = saysSlot ? Array.FindAll(concepts, concept => concept.Slot == slot + 1)
                : lines.Length == language.SlotSize ? concepts
                : concepts[(slot * language.SlotSize)..((slot + 1) * language.SlotSize)];
            decided |= ConceptMatch.Of(path, ofSlot, language, slot, places.AsSpan(slot * language.SlotSize, language.SlotSize));
            if (lines.Length == language.SlotSize && slot == 1)
            {
                for (var i = language.SlotSize; i < places.Length; i++)
                {
                    places[i] += language.SlotSize;
                }
            }
        }

        return new ConceptFile(places, !saysSlot, decided);
    }
}
