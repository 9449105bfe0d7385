using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CslRepro.Harness.Provenance;

/// <summary>The machine that computed a result. It explains durations; nothing else may depend on it.</summary>
/// <param name="OperatingSystem">Name and version of the operating system.</param>
/// <param name="Architecture">Architecture of the process.</param>
/// <param name="Runtime">Name and version of the .NET runtime.</param>
/// <param name="Processor">The processor's name, or "unknown".</param>
/// <param name="VectorFeatures">Instruction sets that the runtime uses.</param>
/// <param name="Cores">Number of logical cores.</param>
public sealed record MachineDescription(
    string OperatingSystem, string Architecture, string Runtime, string Processor, IReadOnlyList<string> VectorFeatures, int Cores)
{
    /// <summary>Describes this machine.</summary>
    /// <returns>The description; it has no name of machine, user or folder.</returns>
    public static MachineDescription Current() =>
        new(
            RuntimeInformation.OSDescription,
            RuntimeInformation.ProcessArchitecture.ToString(),
            RuntimeInformation.FrameworkDescription,
            ProcessorName(),
            [.. Features()],
            Environment.ProcessorCount);

    private static IEnumerable<string> Features()
    {
        (string Name, bool Has)[] features =
        [
            ("AVX-512", Avx512F.IsSupported),
            ("AVX2", Avx2.IsSupported),
            ("FMA", Fma.IsSupported),
            ("AdvSimd", AdvSimd.IsSupported),
        ];
        foreach (var (name, has) in features)
        {
            if (has)
            {
                yield return name;
            }
        }

        yield return $"Vector<T> of {Vector<byte>.Count * 8} bits";
        yield return $"vectors of "
            + $"{(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0)} bits accelerated";
    }

    private static string ProcessorName()
    {
        const string path = "/proc/cpuinfo";
        if (File.Exists(path))
        {
            var line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
            if (line is not null)
            {
                return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            }
        }

        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";
    }
}
