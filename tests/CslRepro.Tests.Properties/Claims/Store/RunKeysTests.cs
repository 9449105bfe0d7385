using System.Reflection;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>Whatever determines a run is in its key, also settings that nobody has thought of yet.</summary>
public sealed class RunKeysTests
{
    private static readonly RunKeys Keys = new(SmallRuns.Trainer, "own", "code");

    public static TheoryData<string> Conditions => [.. Examples().Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_setting_changes_the_key(string name)
    {
        var condition = Examples().Single(example => example.Name == name);
        var changed = Changes(condition.Settings).ToArray();
        Assert.NotEmpty(changed);
        var keys = changed.Select(change => (change.Place, Key: Keys.Of((TaskSettings)change.Value, 1)))
            .Append((Place: "nothing", Key: Keys.Of(condition.Settings, 1)))
            .ToArray();
        Assert.All(keys.GroupBy(key => key.Key), same => Assert.Single(same));
        Assert.Equal(Keys.Of(condition.Settings, 1), Keys.Of((TaskSettings)Copy(condition.Settings), 1));
    }

    [Fact]
    public void The_reflection_reaches_every_property_of_the_settings()
    {
        var places = Examples().SelectMany(example => Changes(example.Settings)).Select(change => change.Place).ToHashSet();
        Assert.Superset(Named<EsnSettings>("Model.Settings."), places);
        Assert.Superset(Named<LstmSettings>("Model.Settings."), places);
        Assert.Superset(Named<GruSettings>("Model.Settings."), places);
        Assert.Superset(Named<TaskSettings>(""), places.Select(place => place.Split('.')[0]).ToHashSet());

        static HashSet<string> Named<T>(string prefix) =>
            [
                .. typeof(T)
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.CanWrite)
                    .Select(property => prefix + property.Name),
            ];
    }

    [Fact]
    public void Model_kind_probe_seed_engine_and_code_change_the_key()
    {
        string[] keys =
        [
            .. Examples().Select(example => Keys.Of(example.Settings, 1)),
            Keys.Of(SmallRuns.Lstm.Settings, 2),
            new RunKeys(SmallRuns.Trainer, "torch", "code").Of(SmallRuns.Lstm.Settings, 1),
            new RunKeys(SmallRuns.Trainer, "own", "other").Of(SmallRuns.Lstm.Settings, 1),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        var text = CanonicalText.Of(SmallRuns.Esn.Settings);
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("")
            {
                NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "minus" },
            };
            Assert.Equal(text, CanonicalText.Of(SmallRuns.Esn.Settings));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }

        Assert.Contains("Leak=0.05;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_fields_count_and_what_has_no_text_is_named()
    {
        Assert.NotEqual(CanonicalText.Of(new Hidden(1)), CanonicalText.Of(new Hidden(2)));
        Assert.Throws<NotSupportedException>(() => CanonicalText.Of(new Plain()));
        var exception = Assert.Throws<NotSupportedException>(() => CanonicalText.Of(new Lazy(() => 1)));
        Assert.Contains("Lazy.Number", exception.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => CanonicalText.Of(new HashSet<int> { 1 }));
    }

    private static IEnumerable<Condition> Examples()
    {
        yield return SmallRuns.Lstm;
        yield return SmallRuns.Esn.As(SmallRuns.Esn.Name, settings => settings with { Probe = null });
        yield return SmallRuns.Gru;
        yield return SmallRuns.Keywords;
        foreach (var type in typeof(Probe).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Probe)) && !type.IsAbstract))
        {
            var parameters = type.GetConstructors()[0].GetParameters().Select(Default).ToArray();
            yield return SmallRuns.Keywords.As(
                "keywords-" + type.Name,
                settings => settings with { Probe = (Probe)Activator.CreateInstance(type, parameters)! });
        }
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "" : Activator.CreateInstance(parameter.ParameterType);

    /// <summary>Copies of a record with one property changed, at any depth.</summary>
    private static IEnumerable<(string Place, object Value)> Changes(object record)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            foreach (var (place, value) in Others(property.Name, property.GetValue(record), property.PropertyType))
            {
                var copy = Copy(record);
                property.SetValue(copy, value);
                yield return (place, copy);
            }
        }
    }

    private static IEnumerable<(string Place, object? Value)> Others(string name, object? value, Type type) => value switch
    {
        bool truth => [(name, !truth)],
        int number => [(name, number + 1)],
        ulong number => [(name, number + 1)],
        double number => [(name, Math.BitIncrement(number))],
        string text => [(name, text + "x")],
        Enum choice => Enum.GetValues(choice.GetType()).Cast<Enum>().Where(other => !other.Equals(choice)).Select(other => (name, (object?)other)),
        null when type == typeof(string) => [(name, "x")],
        null when type == typeof(Probe) => [(name, new ThresholdProbe())],
        null when type == typeof(EarlyStop) => [(name, new EarlyStop(1)), (name, new EarlyStop(2))],
        Probe probe => Changes(probe).Select(change => ($"{name}.{change.Place}", (object?)change.Value)).Append((name, null)),
        not null when type.Namespace!.StartsWith("CslRepro", StringComparison.Ordinal) =>
            Changes(value).Select(change => ($"{name}.{change.Place}", (object?)change.Value)),
        _ => throw new InvalidOperationException($"Say in this test how to change {name}, a {type}."),
    };

    private static object Copy(object record) =>
        record.GetType().IsValueType
            ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(record)
            : record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private sealed record Hidden
    {
        private readonly int number;

        public Hidden(int number) => this.number = number;

        public bool IsOdd => number % 2 == 1;
    }

    private sealed class Plain;

    private sealed record Lazy(Func<int> Number);
}
