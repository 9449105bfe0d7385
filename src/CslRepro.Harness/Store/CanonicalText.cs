using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CslRepro.Harness.Store;

/// <summary>
/// Settings as text that is the same on every machine and differs as soon as anything in them does: kind and every field of records, private ones
/// included, in ordinal order of their names, and the same for what they hold. So nobody has to remember a new setting here.
/// </summary>
internal static class CanonicalText
{
    /// <summary>Writes settings as text.</summary>
    /// <param name="value">Records of this project, numbers, text, choices, and sequences of them.</param>
    /// <exception cref="NotSupportedException">Something in it has no such text, for example a delegate; the message names its type and place.</exception>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, value?.GetType().Name ?? "null");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string place)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                text.Append(JsonSerializer.Serialize(words));
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case Enum choice:
                text.Append(choice);
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case float number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case int or long or ulong or uint or short or ushort or byte or sbyte:
                text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable sequence when IsOrdered(value.GetType()):
                AppendSequence(text, sequence, place);
                break;
            default:
                AppendFields(text, value, place);
                break;
        }
    }

    private static bool IsOrdered(Type type) =>
        type.IsArray || Array.Exists(type.GetInterfaces(), shape => shape.IsGenericType && shape.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));

    private static void AppendSequence(StringBuilder text, IEnumerable sequence, string place)
    {
        text.Append('[');
        var index = 0;
        foreach (var item in sequence)
        {
            text.Append(index == 0 ? "" : ",");
            Append(text, item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"));
        }

        text.Append(']');
    }

    private static void AppendFields(StringBuilder text, object value, string place)
    {
        var type = value.GetType();
        if (!IsRecord(type))
        {
            throw new NotSupportedException(
                $"{place} is a {type}, which cannot be part of a result's key; settings consist of records, numbers, text, choices and lists.");
        }

        text.Append(type.FullName).Append('{');
        foreach (var field in FieldsOf(type).OrderBy(NameOf, StringComparer.Ordinal))
        {
            text.Append(NameOf(field)).Append('=');
            Append(text, field.GetValue(value), $"{place}.{NameOf(field)}");
            text.Append(';');
        }

        text.Append('}');
    }

    // What the compiler gives to records alone.
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    // A property's field is called <Name>k__BackingField.
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
