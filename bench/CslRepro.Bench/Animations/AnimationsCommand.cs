using CslRepro.Files;

namespace CslRepro.Bench.Animations;

/// <summary>Makes the animations of the documentation.</summary>
internal static class AnimationsCommand
{
    /// <summary>Writes two animated PNG files.</summary>
    /// <param name="output">Gets a line for each.</param>
    /// <param name="folder">Where they go; made if it is not there.</param>
    public static void Run(TextWriter output, string folder)
    {
        Directory.CreateDirectory(folder);
        (string, Func<byte[]>)[] animations =
        [
            ("esn-readout.png", Figures.Maps.Animations.EsnReadout),
            ("lstm-epochs.png", Figures.Maps.Animations.LstmEpochs),
        ];
        foreach (var (name, make) in animations)
        {
            var picture = make();
            var path = Path.Combine(folder, name);
            WholeFile.Write(path, picture);
            output.WriteLine(FormattableString.Invariant($"{path}: {picture.Length / 1024} KB"));
        }
    }
}
