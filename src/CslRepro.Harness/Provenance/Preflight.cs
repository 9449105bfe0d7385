using System.Diagnostics;
using System.Reflection;

namespace CslRepro.Harness.Provenance;

/// <summary>Checks before any experiment, one purpose each.</summary>
public static class Preflight
{
    /// <summary>Refuses a build whose code the runtime was told not to optimise: it would take hours and measure the wrong thing.</summary>
    /// <param name="assemblies">The assemblies that compute results.</param>
    /// <exception cref="InvalidOperationException">One of them is not optimised; the message names it and says what to do.</exception>
    public static void RequireOptimised(IReadOnlyList<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        foreach (var assembly in assemblies)
        {
            if (assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
            {
                throw new InvalidOperationException(
                    $"{assembly.GetName().Name} was built without optimisation; build it with /p:Optimize=true, which is this repository's default in every "
                        + $"configuration.");
            }
        }
    }
}
