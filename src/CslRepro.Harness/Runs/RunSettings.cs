namespace CslRepro.Harness.Runs;

/// <summary>
/// All that determines a run beside its seed and the code: a record of values, so that equal settings give equal results. A study derives its own.
/// Settings consist of records, numbers, text, choices and lists, since the key of a stored run is made of them.
/// </summary>
public abstract record RunSettings;
