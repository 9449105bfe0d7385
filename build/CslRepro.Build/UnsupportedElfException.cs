namespace CslRepro.Build;

/// <summary>A file is not the kind of shared library that <see cref="OlderLibstdcxxPatch"/> knows; the message says why.</summary>
/// <param name="message">What is wrong with the file.</param>
public sealed class UnsupportedElfException(string message) : Exception(message);
