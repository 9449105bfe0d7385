using System.Buffers.Binary;
using System.Text;

namespace CslRepro.Build;

/// <summary>
/// The dynamic symbols of a 64-bit x86 ELF shared library, and the versions that it asks of other libraries.
/// Everything is found through the section headers and checked against what the loader goes by, the dynamic segment.
/// Sources: System V ABI, chapters 4 and 5 (headers, symbol table); Linux Standard Base Core 5.0, chapter 10.7 (symbol versions).
/// </summary>
internal sealed class ElfImage
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;
    private const int ProgramHeaderSize = 56;
    private const int SymbolSize = 24;
    private const int VersionNeedSize = 16;
    private const ushort HiddenBit = 0x8000;
    private const ushort WeakFlag = 0x2;

    private readonly byte[] bytes;
    private readonly Section symbolSection;
    private readonly Section stringSection;
    private readonly Section versionSection;
    private readonly Section needSection;

    /// <summary>Reads the headers of a shared library.</summary>
    /// <param name="bytes">The whole file. The image writes into it.</param>
    /// <exception cref="UnsupportedElfException">The file is something else, or damaged.</exception>
    public ElfImage(byte[] bytes)
    {
        this.bytes = bytes;
        CheckIdentification();
        var sections = ReadSections();
        symbolSection = Single(sections, SectionType.DynamicSymbols, ".dynsym");
        versionSection = Single(sections, SectionType.SymbolVersions, ".gnu.version");
        needSection = Single(sections, SectionType.NeededVersions, ".gnu.version_r");
        if (symbolSection.EntrySize != SymbolSize || symbolSection.Size % SymbolSize != 0)
        {
            throw new UnsupportedElfException($".dynsym has entries of {symbolSection.EntrySize} bytes, expected {SymbolSize}");
        }

        if (symbolSection.Link >= sections.Count || sections[(int)symbolSection.Link].Type != SectionType.Strings)
        {
            throw new UnsupportedElfException(".dynsym does not point to a string table");
        }

        if (needSection.Link != symbolSection.Link)
        {
            throw new UnsupportedElfException(".dynsym and .gnu.version_r use different string tables");
        }

        stringSection = sections[(int)symbolSection.Link];
        SymbolCount = (int)(symbolSection.Size / SymbolSize);
        if (versionSection.Size != (ulong)SymbolCount * sizeof(ushort))
        {
            throw new UnsupportedElfException($".gnu.version holds {versionSection.Size / sizeof(ushort)} entries for {SymbolCount} symbols");
        }

        CheckDynamicSegment();
        VersionNeeds = ReadVersionNeeds();
    }

    /// <summary>Number of dynamic symbols; number 0 is the null symbol.</summary>
    public int SymbolCount { get; }

    /// <summary>Every version that the library asks of another one.</summary>
    public IReadOnlyList<VersionNeed> VersionNeeds { get; }

    /// <summary>The number of the undefined function of a name.</summary>
    /// <param name="name">The mangled name.</param>
    /// <returns>The symbol's number, or -1 if the library imports no such function.</returns>
    public int FindImportedFunction(string name)
    {
        const int functionType = 2;
        for (var symbol = 1; symbol < SymbolCount; symbol++)
        {
            var offset = SymbolOffset(symbol);
            if (UInt16(offset + 6, ".dynsym") == 0 && (bytes[offset + 4] & 0xF) == functionType && StringAt(UInt32(offset, ".dynsym")) == name)
            {
                return symbol;
            }
        }

        return -1;
    }

    /// <summary>The version index of a symbol, as <see cref="VersionNeed.Index"/> counts them.</summary>
    /// <param name="symbol">A symbol's number.</param>
    /// <returns>The index without the hidden bit.</returns>
    public ushort VersionIndex(int symbol) => (ushort)(UInt16(VersionOffset(symbol), ".gnu.version") & ~HiddenBit);

    /// <summary>Makes one import stand for another one: same name, same version.</summary>
    /// <param name="symbol">The import to change.</param>
    /// <param name="model">The import to repeat.</param>
    public void Repoint(int symbol, int model)
    {
        bytes.AsSpan(SymbolOffset(model), sizeof(uint)).CopyTo(bytes.AsSpan(SymbolOffset(symbol)));
        bytes.AsSpan(VersionOffset(model), sizeof(ushort)).CopyTo(bytes.AsSpan(VersionOffset(symbol)));
    }

    /// <summary>Makes a version one that the loader may miss without refusing the library.</summary>
    /// <param name="need">The version.</param>
    public void MakeWeak(VersionNeed need) =>
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(need.Offset + 4), (ushort)(need.Flags | WeakFlag));

    private void CheckIdentification()
    {
        if (bytes.Length < 4 || !bytes.AsSpan(0, 4).SequenceEqual("\u007fELF"u8))
        {
            throw new UnsupportedElfException("it is no ELF file");
        }

        CheckRange(0, HeaderSize, "the file header");
        if (bytes[4] != 2)
        {
            throw new UnsupportedElfException("it is no 64-bit ELF file");
        }

        if (bytes[5] != 1)
        {
            throw new UnsupportedElfException("it is not little-endian");
        }

        const int sharedObject = 3;
        const int x64 = 62;
        if (UInt16(16, "the file header") != sharedObject)
        {
            throw new UnsupportedElfException("it is no shared library");
        }

        if (UInt16(18, "the file header") != x64)
        {
            throw new UnsupportedElfException("it is not for x86-64");
        }
    }

    private List<Section> ReadSections()
    {
        var table = Checked(UInt64(40, "the file header"), "the section headers");
        int size = UInt16(58, "the file header");
        int count = UInt16(60, "the file header");
        if (table == 0 || count == 0)
        {
            throw new UnsupportedElfException("it has no section headers");
        }

        if (size != SectionHeaderSize)
        {
            throw new UnsupportedElfException($"its section headers have {size} bytes, expected {SectionHeaderSize}");
        }

        CheckRange((ulong)table, (ulong)count * SectionHeaderSize, "the section headers");
        var sections = new List<Section>(count);
        for (var i = 0; i < count; i++)
        {
            var at = table + (i * SectionHeaderSize);
            var section = new Section(
                (SectionType)UInt32(at + 4, "the section headers"),
                UInt64(at + 16, "the section headers"),
                UInt64(at + 24, "the section headers"),
                UInt64(at + 32, "the section headers"),
                UInt32(at + 40, "the section headers"),
                UInt32(at + 44, "the section headers"),
                UInt64(at + 56, "the section headers"));
            if (section.Type is SectionType.DynamicSymbols or SectionType.Strings or SectionType.SymbolVersions or SectionType.NeededVersions)
            {
                CheckRange(section.Offset, section.Size, $"section {i}");
            }

            sections.Add(section);
        }

        return sections;
    }

    /// <summary>The loader goes by the dynamic segment alone: a change of a section that it does not read would be for nothing.</summary>
    private void CheckDynamicSegment()
    {
        const uint dynamicSegment = 2;
        const ulong strings = 5;
        const ulong symbols = 6;
        const ulong versions = 0x6ffffff0;
        const ulong needs = 0x6ffffffe;
        var table = Checked(UInt64(32, "the file header"), "the program headers");
        int size = UInt16(54, "the file header");
        int count = UInt16(56, "the file header");
        if (size != ProgramHeaderSize)
        {
            throw new UnsupportedElfException($"its program headers have {size} bytes, expected {ProgramHeaderSize}");
        }

        CheckRange((ulong)table, (ulong)count * ProgramHeaderSize, "the program headers");
        var expected = new Dictionary<ulong, (string Name, ulong Address)>
        {
            [strings] = (".dynstr", stringSection.Address),
            [symbols] = (".dynsym", symbolSection.Address),
            [versions] = (".gnu.version", versionSection.Address),
            [needs] = (".gnu.version_r", needSection.Address),
        };
        for (var i = 0; i < count; i++)
        {
            var at = table + (i * ProgramHeaderSize);
            if (UInt32(at, "the program headers") != dynamicSegment)
            {
                continue;
            }

            var offset = UInt64(at + 8, "the program headers");
            var length = UInt64(at + 32, "the program headers");
            CheckRange(offset, length, "the dynamic segment");
            for (var entry = offset; entry + 16 <= offset + length; entry += 16)
            {
                var tag = UInt64((int)entry, "the dynamic segment");
                if (expected.Remove(tag, out var section) && UInt64((int)entry + 8, "the dynamic segment") != section.Address)
                {
                    throw new UnsupportedElfException($"its dynamic segment names another place for {section.Name} than its section headers");
                }
            }
        }

        if (expected.Count > 0)
        {
            throw new UnsupportedElfException(
                $"its dynamic segment does not name {string.Join(", ", expected.Values.Select(section => section.Name).Order(StringComparer.Ordinal))}");
        }
    }

    private List<VersionNeed> ReadVersionNeeds()
    {
        const string place = ".gnu.version_r";
        var needs = new List<VersionNeed>();
        var end = needSection.Offset + needSection.Size;
        var file = needSection.Offset;
        for (var files = needSection.Info; files > 0; files--)
        {
            CheckInside(file);
            if (UInt16((int)file, place) != 1)
            {
                throw new UnsupportedElfException($"{place} has an entry of unknown revision {UInt16((int)file, place)}");
            }

            var library = StringAt(UInt32((int)file + 4, place));
            var version = file + UInt32((int)file + 8, place);
            for (int versions = UInt16((int)file + 2, place); versions > 0; versions--)
            {
                CheckInside(version);
                var at = (int)version;
                needs.Add(new VersionNeed(library, StringAt(UInt32(at + 8, place)), UInt16(at + 6, place), UInt16(at + 4, place), at));
                version = Next(version, at + 12, versions);
            }

            file = Next(file, (int)file + 12, (int)Math.Min(files, int.MaxValue));
        }

        return needs;

        ulong Next(ulong at, int link, int remaining)
        {
            var distance = UInt32(link, place);
            return distance > 0 || remaining == 1
                ? at + distance
                : throw new UnsupportedElfException($"{place} ends before its last entry");
        }

        void CheckInside(ulong at)
        {
            if (at + VersionNeedSize > end)
            {
                throw new UnsupportedElfException($"an entry of {place} lies outside of it");
            }
        }
    }

    private static Section Single(List<Section> sections, SectionType type, string name)
    {
        var found = sections.FindAll(section => section.Type == type);
        return found.Count == 1
            ? found[0]
            : throw new UnsupportedElfException(found.Count == 0 ? $"it has no {name} section" : $"it has {found.Count} {name} sections");
    }

    private string StringAt(uint offset)
    {
        var table = bytes.AsSpan((int)stringSection.Offset, (int)stringSection.Size);
        var length = offset < table.Length ? table[(int)offset..].IndexOf((byte)0) : -1;
        return length < 0
            ? throw new UnsupportedElfException($"a name at {offset} lies outside of .dynstr")
            : Encoding.UTF8.GetString(table.Slice((int)offset, length));
    }

    private int SymbolOffset(int symbol) => (int)symbolSection.Offset + (symbol * SymbolSize);

    private int VersionOffset(int symbol) => (int)versionSection.Offset + (symbol * sizeof(ushort));

    private ushort UInt16(int offset, string place)
    {
        CheckRange((ulong)offset, sizeof(ushort), place);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(offset));
    }

    private uint UInt32(int offset, string place)
    {
        CheckRange((ulong)offset, sizeof(uint), place);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));
    }

    private ulong UInt64(int offset, string place)
    {
        CheckRange((ulong)offset, sizeof(ulong), place);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(offset));
    }

    private int Checked(ulong offset, string place)
    {
        CheckRange(offset, 0, place);
        return (int)offset;
    }

    private void CheckRange(ulong offset, ulong size, string place)
    {
        if (offset > (ulong)bytes.Length || size > (ulong)bytes.Length - offset)
        {
            throw new UnsupportedElfException($"the file ends at byte {bytes.Length}, within {place}");
        }
    }

    private enum SectionType : uint
    {
        Strings = 3,
        DynamicSymbols = 11,
        NeededVersions = 0x6ffffffe,
        SymbolVersions = 0x6fffffff,
    }

    private readonly record struct Section(SectionType Type, ulong Address, ulong Offset, ulong Size, uint Link, uint Info, ulong EntrySize);
}
