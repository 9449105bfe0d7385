using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CslRepro.Digests;

// First what the runtime was left with, so that a caller sees whether a switch bit; then a line for each digest.
var threads = args.Length == 0 ? 1 : int.Parse(args[0], CultureInfo.InvariantCulture);
Console.WriteLine(
    $"hardware: AVX-512 {Avx512F.IsSupported}, AVX2 {Avx2.IsSupported}, FMA {Fma.IsSupported}, 128-bit vectors {Vector128.IsHardwareAccelerated}");
foreach (var (name, digest) in DigestSuite.Run(threads))
{
    Console.WriteLine($"{name}: {digest}");
}
