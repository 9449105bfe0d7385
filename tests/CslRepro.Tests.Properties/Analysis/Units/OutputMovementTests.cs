using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Tests.Properties.Analysis.Recordings;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class OutputMovementTests
{
    private static readonly Language Basic = Language.Create(4);

    [Fact]
    public void Movement_is_the_mean_absolute_change_of_all_outputs_at_the_chosen_words()
    {
        // Places 0 ... 5. BEGIN sets output 3 to 5, which is no change; "cup" (place 4) lowers it to 1; END moves it and output 0.
        var recording = Recorded("BEGIN this is the cup END", step => step.Position switch
        {
            < 4 => [(3, 5)],
            4 => [(3, 1)],
            _ => [(3, 2), (0, -2)],
        });
        Assert.Equal((1 + 2) / 22.0, OutputMovement.Of(recording, step => step.Part == SentencePart.End));
        Assert.Equal((4 + 3) / (5 * 22.0), OutputMovement.Of(recording, _ => true));
        Assert.Throws<ArgumentException>(() => OutputMovement.Of(recording, step => step.Position == 0));
    }

    [Fact]
    public void Only_outputs_of_what_was_said_up_to_the_word_count_where_that_is_asked()
    {
        var cup = Concepts.OutputOf(Basic, 0, WordRole.Category, 1);
        var red = Concepts.OutputOf(Basic, 0, WordRole.Colour, 0);
        var recording = Recorded("BEGIN the cup is red END", step => step.Position switch
        {
            < 3 => [],
            3 => [(cup, 0.5), (red, 9)],
            4 => [(cup, 0.5), (red, 9)],
            _ => [(cup, 1), (red, 9.25), (0, 7)],
        });

        // At "is" only the cup was named; at END the cup and red.
        Assert.Equal(0.5, OutputMovement.OfStated(recording, step => step.Position == 3));
        Assert.Equal((0.5 + 0.25) / 2, OutputMovement.OfStated(recording, step => step.Part == SentencePart.End));

        // Before the first named concept there is no output to count.
        Assert.Throws<ArgumentException>(() => OutputMovement.OfStated(recording, step => step.Position == 1));
    }

    [Fact]
    public void The_other_slots_rise_is_told_from_that_of_the_characteristics_other_values()
    {
        var cup = Concepts.OutputOf(Basic, 1, WordRole.Category, 1);
        var bowl = Concepts.OutputOf(Basic, 0, WordRole.Category, 2);
        var recording = Recorded("BEGIN this is a cup and that is a bowl END", step => step.Position switch
        {
            < 4 => [],
            < 9 => [(cup, 0.6), (cup + 1, -0.3)],
            _ => [(cup, 0.6), (cup + 1, -0.3), (bowl, -0.2), (bowl - 1, 0.9)],
        });

        // The first clause's "cup" raises slot 2's cup by 0.6 and lowers one of the three other objects there by 0.3.
        var first = OtherSlotRise.Of(recording, 0);
        Assert.Equal((1, 0.6), (first.Words, first.SameConcept));
        Assert.Equal(-0.1, first.OtherValues, 12);

        // The second clause's "bowl" lowers slot 1's bowl, and raises one of the three others.
        var second = OtherSlotRise.Of(recording, 1);
        Assert.Equal((1, -0.2), (second.Words, second.SameConcept));
        Assert.Equal(0.3, second.OtherValues, 12);
        Assert.Throws<ArgumentException>(() => OtherSlotRise.Of(Recorded("BEGIN this is a cup END", _ => []), 1));
    }

    [Fact]
    public void The_other_slots_rises_are_changes_and_means_over_words()
    {
        // At "cup" slot 2's cup rises by 0.4 and its glass, one of three others, by 0.3; at "red" slot 2's red rises by 0.6, and its blue stays at 0.7.
        var cup = Concepts.OutputOf(Basic, 1, WordRole.Category, 1);
        var red = Concepts.OutputOf(Basic, 1, WordRole.Colour, 0);
        var recording = Recorded("BEGIN the cup is red END", step =>
        [
            (cup, step.Position < 2 ? 0.1 : 0.5),
            (cup - 1, step.Position < 2 ? -0.3 : 0),
            (red, step.Position < 4 ? 0.2 : 0.8),
            (red + 3, 0.7),
        ]);
        var rise = OtherSlotRise.Of(recording, 0);
        Assert.Equal(2, rise.Words);
        Assert.Equal((0.4 + 0.6) / 2, rise.SameConcept, 12);
        Assert.Equal((0.1 + 0) / 2, rise.OtherValues, 12);
    }

    private static Recording Recorded(string sentence, Func<RecordedStep, IEnumerable<(int Output, double Value)>> outputs) =>
        HandMade.Of(Basic, 1, _ => [0], outputs, SentenceParser.Parse(Basic, sentence));
}
