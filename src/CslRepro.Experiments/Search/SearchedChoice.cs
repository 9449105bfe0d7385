using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>A setting that is one of several names, each as likely as the others.</summary>
/// <param name="Choice">The option.</param>
public sealed record SearchedChoice(ChoiceOption Choice) : SearchedSetting(Choice)
{
    /// <inheritdoc/>
    public override string Distribution => "one of " + string.Join(", ", Choice.Choices);

    /// <inheritdoc/>
    public override NetworkSettings Draw(NetworkSettings settings, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Choice.Apply(settings, Choice.Choices[stream.NextInt32(Choice.Choices.Count)]);
    }

    internal override NetworkSettings Read(NetworkSettings settings, string text) => Choice.Apply(settings, text);
}
