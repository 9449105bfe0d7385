using CslRepro.Harness;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>The study: claims and the experiments that they rest on.</summary>
public static class MemoryStudy
{
    /// <summary>The study.</summary>
    public static Study Study { get; } = new("Short-term memory of reservoirs", [.. PublishedClaims.All, .. CommonClaims.All], [MemoryExperiment.Runs])
    {
        Assemblies = [typeof(MemoryStudy).Assembly, typeof(Models.EchoStates.MemoryCapacity).Assembly, typeof(Numerics.MatrixProduct).Assembly],
    };
}
