using CslRepro.Bench.Growth;
using CslRepro.Bench.Sides;

switch (args.FirstOrDefault())
{
    case "sides":
        SidesCommand.Run(Console.Out);
        return 0;
    case "growth":
        GrowthCommand.Run(Console.Out, args.ElementAtOrDefault(1) ?? "docs");
        return 0;
    default:
        Console.Error.WriteLine("Commands: sides (ours against rivals in one run), growth [FOLDER] (how cost grows, with a picture).");
        return 2;
}
