using System.Runtime.InteropServices;
using TorchSharp;

namespace CslRepro.Torch;

/// <summary>The native libraries behind TorchSharp.</summary>
public static class TorchRuntime
{
    /// <summary>
    /// Loads libtorch if that has not been done, and keeps it to one thread: the networks here are too small to share out,
    /// and times are compared on one thread. Everything in this library that uses libtorch calls this first.
    /// </summary>
    /// <exception cref="PlatformNotSupportedException">libtorch cannot be loaded; the message says why.</exception>
    public static void Load()
    {
        if (!TryLoad(out var reason))
        {
            throw new PlatformNotSupportedException(reason);
        }
    }

    /// <summary>Loads libtorch as <see cref="Load"/> does, if possible.</summary>
    /// <param name="reason">Why libtorch cannot be loaded, for people; null if it can.</param>
    /// <returns>Whether libtorch is loaded.</returns>
    public static bool TryLoad(out string? reason)
    {
        try
        {
            // Before TorchSharp tries: where it fails, it looks for libtorch in the package folder and copies all of it.
            NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, null);
            torch.set_num_threads(1);
            reason = null;
            return true;
        }
        catch (Exception exception) when (
            exception is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            reason = Explain(RuntimeInformation.RuntimeIdentifier, AppContext.BaseDirectory, exception);
            return false;
        }
    }

    /// <summary>What to tell a person, in one line.</summary>
    /// <param name="system">The running system.</param>
    /// <param name="folder">The program's folder.</param>
    /// <param name="exception">What went wrong, for the case that looking for it does not tell.</param>
    internal static string Explain(string system, string folder, Exception exception)
    {
        var name = OperatingSystem.IsWindows() ? "LibTorchSharp.dll" : OperatingSystem.IsMacOS() ? "libLibTorchSharp.dylib" : "libLibTorchSharp.so";
        var file = Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).FirstOrDefault();
        return file is null
            ? $"libtorch cannot be loaded: {name} is not in {folder}. There is a libtorch for linux-x64, win-x64 and osx-arm64, where programs of this project "
                + $"are built with it; this system is {system}."
            : $"libtorch cannot be loaded: {Objection(file) ?? exception.GetBaseException().Message}";
    }

    /// <summary>The loader's own words about one file; they stand in the last line of the runtime's message.</summary>
    private static string? Objection(string file)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(file));
            return null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            return exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        }
    }
}
