using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Published;

/// <summary>
/// What is decided of LSTM 20's states after 35 epochs, asked of the published LSTM and of ours after 10 epochs: by the same rules, so that no limit is chosen
/// for them.
/// </summary>
internal static class PublishedStates
{
    public static IReadOnlyList<Claim> Claims { get; } =
    [
        Of(
            Archipelago.Claim,
            "archipelago",
            "The states of the published LSTM, and of ours after 10 epochs, fall into many separate islands.",
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Ten islands and more in the full space, where the ESN has one, and over a hundred on the map: the archipelago is there after 10 epochs."),
        Of(
            ClauseSplit.Claim,
            "clause-split",
            "The two clauses separate in the published LSTM, and in ours after 10 epochs, and `and` states lie with the second.",
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "In the published LSTM they do, less cleanly than after 35 epochs. Of ours after 10 epochs one number is open: its map's purity lies so near the "
                + "limit of 0.8 that 160 seeds leave its side open."),
        Of(
            Airports.Claim,
            "airports",
            "In the published LSTM, and in ours after 10 epochs, sentences that have described the first object alike land on the same spot at `and`.",
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "On the map they do. In the full space distances within one meaning are 0.3 of those between meanings, where the limit is a quarter and 35 epochs "
                + "come to 0.16: after 10 epochs the spots are still wide, and the map draws them narrow."),
        Of(
            Fractal.Claim,
            "fractal",
            "Concepts divide the space of the published LSTM, and of ours after 10 epochs, at ordered scales, category of slot 1 first.",
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Category of slot 1 divides their spaces most, slot 2 least, as after 35 epochs: the order of concepts is there long before the errors are low."),
    ];

    private static Claim Of(Claim declared, string name, string assertion, Verdict expected, string reason)
    {
        Hypothesis[] published = [.. declared.Hypotheses.Select(hypothesis => On(PublishedReadings.Published, hypothesis, "published LSTM"))];
        Hypothesis[] tenEpochs = [.. declared.Hypotheses.Select(hypothesis => On(PublishedReadings.TenEpochs, hypothesis, "10 epochs"))];
        var required = declared.Controls.Where(control => control.IsRequired).ToArray();
        return new Claim
        {
            Id = "published-lstm-" + name,
            Group = PublishedClaims.Group,
            Assertion = assertion,
            Place = declared.Place,
            Basis = Basis.Ours,
            Reading = Reading.Program,
            ReadingNote = ReadingNotes.Published,
            Rule = $"As {declared.Id}, which decides it for LSTM 20 after 35 epochs: {declared.Rule}",
            Expected = expected,
            Reason = reason,
            AwaitsRun = reason.Length == 0,
            Hypotheses = [.. published, .. tenEpochs],
            Controls =
            [
                .. required.Select(control => Control.Required(control.Purpose, On(PublishedReadings.Published, control.Hypothesis, "published LSTM"))),
                .. required.Select(control => Control.Required(control.Purpose, On(PublishedReadings.TenEpochs, control.Hypothesis, "10 epochs"))),
                .. declared.Hypotheses.Select(hypothesis => Control.Reported("LSTM 20 after 35 epochs.", hypothesis)),
            ],
            Within = [new Statement("for the published LSTM", published), new Statement("for ours after 10 epochs", tenEpochs)],
            Scope = declared.Scope,
            Summary = evidence =>
                $"The published LSTM: {declared.Summary(evidence.Under(PublishedReadings.Published))} "
                    + $"After 10 epochs: {declared.Summary(evidence.Under(PublishedReadings.TenEpochs))}",
        };
    }

    private static Hypothesis On(StudyReading reading, Hypothesis hypothesis, string network)
    {
        var changed = reading.Of(hypothesis);
        return changed with { Quantity = $"{changed.Quantity}, {network}" };
    }
}
