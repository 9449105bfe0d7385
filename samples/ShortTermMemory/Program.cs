using CslRepro.Samples.ShortTermMemory;

return await MemoryStudy.RunAsync(args, Console.Out, Console.Error);
