using CslRepro.Samples.ShortTermMemory;

return await MemoryProgram.RunAsync(args, Console.Out, Console.Error);
