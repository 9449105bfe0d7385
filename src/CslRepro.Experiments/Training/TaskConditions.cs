using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Training;

/// <summary>Makes conditions of this task, and variants of them.</summary>
public static class TaskConditions
{
    /// <summary>A condition with the paper's corpus of 4 objects.</summary>
    /// <param name="name">A short name for tables and file names: small letters, digits and hyphens.</param>
    /// <param name="network">The network and how it is trained.</param>
    public static Condition Of(string name, NetworkSettings network) => new(name, new TaskSettings(network));

    extension(Condition condition)
    {
        /// <summary>What is trained on what.</summary>
        /// <exception cref="ArgumentException">The condition is one of another study.</exception>
        public TaskSettings Task => condition.Settings as TaskSettings
            ?? throw new ArgumentException(
                $"Condition {condition.Name} has the settings of another study, {condition.Settings.GetType().Name}.",
                nameof(condition));

        /// <summary>The settings of the condition's network.</summary>
        /// <typeparam name="TSettings">The kind of network.</typeparam>
        /// <exception cref="ArgumentException">The condition trains another kind of model.</exception>
        public TSettings Network<TSettings>()
            where TSettings : NetworkSettings => (condition.Task.Model as NetworkModel)?.Settings as TSettings
            ?? throw new ArgumentException($"Condition {condition.Name} trains no network with {typeof(TSettings).Name}.", nameof(condition));

        /// <summary>A variant of the condition.</summary>
        /// <param name="change">How its settings differ; not at all if left out.</param>
        public Condition As(string name, Func<TaskSettings, TaskSettings>? change = null) =>
            new(name, change is null ? condition.Settings : change(condition.Task));
    }
}
