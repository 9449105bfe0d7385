using BenchmarkDotNet.Running;
using CslRepro.Bench.Animations;
using CslRepro.Bench.Durations;
using CslRepro.Bench.Growth;
using CslRepro.Bench.Sides;
using CslRepro.Bench.Training;
using CslRepro.Bench.Umap;

switch (args.FirstOrDefault())
{
    case "sides":
        SidesCommand.Run(Console.Out);
        return 0;
    case "training":
        TrainingCommand.Run(Console.Out);
        return 0;
    case "kernels":
        BenchmarkSwitcher.FromAssembly(typeof(SidesCommand).Assembly).Run(args[1..]);
        return 0;
    case "growth":
        GrowthCommand.Run(Console.Out, args.ElementAtOrDefault(1) ?? "docs");
        return 0;
    case "map-training":
        MapsAndTraining.Run(Console.Out);
        return 0;
    case "umap-sides":
        UmapAgainstUmapLearn.Run(Console.Out);
        return 0;
    case "umap-gallery":
        UmapGallery.Run(Console.Out, args.ElementAtOrDefault(1) ?? "docs/umap");
        return 0;
    case "umap-examples":
        UmapExamples.Run(Console.Out, args.ElementAtOrDefault(1) ?? "docs/umap");
        return 0;
    case "umap-digits" when args.Length is 2 or 3:
        UmapDigits.Run(Console.Out, args[1], args.ElementAtOrDefault(2));
        return 0;
    case "umap-growth":
        UmapGrowth.Run(Console.Out);
        return 0;
    case "animations":
        AnimationsCommand.Run(Console.Out, args.ElementAtOrDefault(1) ?? "docs/animations");
        return 0;
    default:
        Console.Error.WriteLine(
            "Commands: sides (ours against rivals in one run), training (networks trained by backpropagation beside each other), " +
            "kernels [--filter *] (BenchmarkDotNet), growth [FOLDER] (how cost grows, with a picture), " +
            "map-training (training beside mapping, over units), " +
            "umap-sides (ours against umap-learn), umap-gallery [FOLDER] (maps of known data), umap-examples [FOLDER] (a supervised map, new points, " +
            "aligned maps), umap-digits FOLDER [PYTHON] (maps of MNIST's 70,000 digits, beside umap-learn's if a Python that has it is named), umap-growth, " +
            "animations [FOLDER] (an ESN's readout and an LSTM's map while they learn).");
        return 2;
}
