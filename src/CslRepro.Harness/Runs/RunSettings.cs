namespace CslRepro.Harness.Runs;

/// <summary>
/// All that determines a run beside its seed and the code: a record of values, so that equal settings give equal results. A study derives its own.
/// Settings consist of records, numbers, text, choices and lists, since the key of a stored run is made of them.
/// </summary>
public abstract record RunSettings
{
    /// <summary>These settings as those of a study, for its runner.</summary>
    /// <typeparam name="TSettings">The study's own settings.</typeparam>
    /// <exception cref="ArgumentException">They are those of another study.</exception>
    public TSettings As<TSettings>()
        where TSettings : RunSettings =>
        this as TSettings ?? throw new ArgumentException($"{GetType().Name} are settings of another study.");
}
