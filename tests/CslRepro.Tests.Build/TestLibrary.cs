using System.Buffers.Binary;
using System.Text;

namespace CslRepro.Tests.Build;

/// <summary>
/// Builds the smallest ELF file that has what the patch looks at: undefined functions with versions of libstdc++.so.6, and the
/// headers and the dynamic segment that lead to them. With it the patch can be tested on any system.
/// </summary>
internal sealed record TestLibrary
{
    public const string Library = "libstdc++.so.6";
    public const string NewerFunction = "_ZSt21ios_base_library_initv";
    public const string Clock = "_ZNSt6chrono3_V212steady_clock3nowEv";

    /// <summary>The imports: mangled name and version.</summary>
    public (string Function, string Version)[] Imports { get; init; } =
        [("_Znwm", "GLIBCXX_3.4"), (NewerFunction, "GLIBCXX_3.4.32"), (Clock, "GLIBCXX_3.4.19")];

    /// <summary>The library that offers them.</summary>
    public string Provider { get; init; } = Library;

    /// <summary>What the dynamic segment says about where .dynsym lies, from where it does.</summary>
    public ulong SymbolTableShift { get; init; }

    public byte[] Build()
    {
        var versions = Imports.Select(import => import.Version).Distinct().ToArray();
        var names = new StringTable();
        var symbols = new byte[24 * (Imports.Length + 1)];
        var symbolVersions = new byte[2 * (Imports.Length + 1)];
        for (var i = 0; i < Imports.Length; i++)
        {
            var symbol = symbols.AsSpan(24 * (i + 1));
            BinaryPrimitives.WriteUInt32LittleEndian(symbol, names.Add(Imports[i].Function));
            symbol[4] = 0x12; // global function, undefined: section 0
            BinaryPrimitives.WriteUInt16LittleEndian(symbolVersions.AsSpan(2 * (i + 1)), (ushort)(Array.IndexOf(versions, Imports[i].Version) + 2));
        }

        var needs = new byte[16 * (versions.Length + 1)];
        WriteNeed(needs, (ushort)1, (ushort)versions.Length, names.Add(Provider), 16, 0);
        for (var i = 0; i < versions.Length; i++)
        {
            var need = needs.AsSpan(16 * (i + 1));
            BinaryPrimitives.WriteUInt16LittleEndian(need[6..], (ushort)(i + 2));
            BinaryPrimitives.WriteUInt32LittleEndian(need[8..], names.Add(versions[i]));
            BinaryPrimitives.WriteUInt32LittleEndian(need[12..], i == versions.Length - 1 ? 0u : 16u);
        }

        var strings = names.ToArray();
        const int headers = 64 + 56;
        var symbolsAt = Align(headers);
        var stringsAt = Align(symbolsAt + symbols.Length);
        var versionsAt = Align(stringsAt + strings.Length);
        var needsAt = Align(versionsAt + symbolVersions.Length);
        var dynamicAt = Align(needsAt + needs.Length);
        var sectionsAt = dynamicAt + (5 * 16);
        var file = new byte[sectionsAt + (5 * 64)];

        "\u007fELF"u8.CopyTo(file);
        file[4] = 2; // 64 bits
        file[5] = 1; // little-endian
        file[6] = 1;
        Write16(16, 3); // shared library
        Write16(18, 62); // x86-64
        Write32(20, 1);
        Write64(32, 64); // program headers
        Write64(40, (ulong)sectionsAt);
        Write16(52, 64);
        Write16(54, 56);
        Write16(56, 1);
        Write16(58, 64);
        Write16(60, 5);

        Write32(64, 2); // the dynamic segment
        Write64(64 + 8, (ulong)dynamicAt);
        Write64(64 + 16, (ulong)dynamicAt);
        Write64(64 + 32, 5 * 16);

        symbols.CopyTo(file, symbolsAt);
        strings.CopyTo(file, stringsAt);
        symbolVersions.CopyTo(file, versionsAt);
        needs.CopyTo(file, needsAt);
        (ulong Tag, ulong Value)[] dynamic =
        [
            (5, (ulong)stringsAt), (6, (ulong)symbolsAt + SymbolTableShift), (0x6ffffff0, (ulong)versionsAt), (0x6ffffffe, (ulong)needsAt), (0, 0),
        ];
        for (var i = 0; i < dynamic.Length; i++)
        {
            Write64(dynamicAt + (16 * i), dynamic[i].Tag);
            Write64(dynamicAt + (16 * i) + 8, dynamic[i].Value);
        }

        WriteSection(1, 11, symbolsAt, symbols.Length, 2, 1, 24);
        WriteSection(2, 3, stringsAt, strings.Length, 0, 0, 0);
        WriteSection(3, 0x6fffffff, versionsAt, symbolVersions.Length, 1, 0, 2);
        WriteSection(4, 0x6ffffffe, needsAt, needs.Length, 2, 1, 0);
        return file;

        void WriteSection(int number, uint type, int at, int size, uint link, uint info, ulong entrySize)
        {
            var header = sectionsAt + (64 * number);
            Write32(header + 4, type);
            Write64(header + 16, (ulong)at);
            Write64(header + 24, (ulong)at);
            Write64(header + 32, (ulong)size);
            Write32(header + 40, link);
            Write32(header + 44, info);
            Write64(header + 56, entrySize);
        }

        void Write16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
        void Write32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        void Write64(int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), value);
    }

    private static int Align(int offset) => (offset + 7) & ~7;

    private static void WriteNeed(Span<byte> need, ushort revision, ushort count, uint name, uint first, uint next)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(need, revision);
        BinaryPrimitives.WriteUInt16LittleEndian(need[2..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(need[4..], name);
        BinaryPrimitives.WriteUInt32LittleEndian(need[8..], first);
        BinaryPrimitives.WriteUInt32LittleEndian(need[12..], next);
    }

    private sealed class StringTable
    {
        private readonly List<byte> bytes = [0];

        public uint Add(string text)
        {
            var offset = (uint)bytes.Count;
            bytes.AddRange(Encoding.UTF8.GetBytes(text));
            bytes.Add(0);
            return offset;
        }

        public byte[] ToArray() => [.. bytes];
    }
}
