using System.Globalization;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group E: what outputs and units do at words (sections 4.1 to 4.3, 9.2, 9.3).</summary>
public static class UnitClaims
{
    private const string Group = "E: Units";

    /// <summary>The least variance between instances that is believed, of shares, activations and logarithms of ratios alike.</summary>
    private const double VarianceFloor = 1e-6;

    private const double PublishedLargestShare = 0.28;

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "unit-fl-outputs-wild",
            Group = Group,
            Assertion = "The outputs of ESN FL lie far outside [0, 1] until END; those of ESN CL and of the LSTM do not.",
            Place = "section 4.1, figure 7",
            Rule = "Of all outputs before END, more than half lie outside [-0.5, 1.5] in ESN FL, and less than 5 % in ESN CL and in LSTM 20.",
            Expected = Verdict.Reproduced,
            Reason = "Somewhat more than half of ESN FL's outputs lie outside before END, and none to speak of in ESN CL and LSTM 20. The LSTM too is taught "
                + "at END alone, so that teaching at END does not by itself make outputs wild.",
            Needs = [UnitsExperiment.Runs],
            Find = OutputsWild,
        },
        new Claim
        {
            Id = "unit-keyword-jump",
            Group = Group,
            Assertion = "The outputs of ESN CL and of the LSTM jump when their keyword is heard.",
            Place = "section 4.1, figure 7",
            Rule = "In ESN CL and in LSTM 20 the rise of a concept's output at its word lies above its mean absolute change at the sentence's other words.",
            Expected = Verdict.Reproduced,
            Reason = "At its word a concept's output rises by about 0.6, at other words it moves by less than 0.11. The jump belongs to the slot spoken of and "
                + "is learnt: the LSTM as it starts does not show it. ESN FL shows it too, under its wild swings.",
            Needs = [UnitsExperiment.Runs],
            Find = KeywordJump,
        },
        new Claim
        {
            Id = "unit-orange-spike",
            Group = Group,
            Assertion = "\"orange\" before a noun first raises the object orange of its slot, and the noun takes that back, in the ESN (CL) and in the LSTM.",
            Place = "section 4.1, figure 7",
            Rule = "In ESN CL and in LSTM 20 the object's output rises more at \"orange\" than at \"red\", and falls more at the noun after \"orange\" than "
                + "after \"red\", paired by instance.",
            Expected = Verdict.Reproduced,
            Reason = "Clear in ESN CL. In the LSTM it is half of that and differs much between instances, so that 12 of them do not show it. Most of what the "
                + "noun takes back is no effect of \"orange\": after \"red\" the noun lowers the object orange nearly as much, since before the noun every "
                + "object is possible.",
            Needs = [UnitsExperiment.Runs],
            Find = OrangeSpike,
        },
        new Claim
        {
            Id = "unit-lstm-content-words",
            Group = Group,
            Assertion = "Content words move the LSTM's cells more than function words.",
            Place = "section 4.2, figure 8",
            PaperNumber = "summed absolute change 3.15 against 1.50",
            Rule = "The ratio of summed absolute changes, content words over function words without `and`, lies above 1. The verdict rests on the ratio being "
                + "larger than in the LSTM as it starts.",
            Expected = Verdict.Reproduced,
            Reason = "The ratio is about 2.6, the paper's 2.1; the sums are close to the paper's too. It is learnt: in the LSTM as it starts both kinds of "
                + "words move the cells alike.",
            Needs = [UnitsExperiment.Runs],
            Find = ContentWords,
        },
        new Claim
        {
            Id = "unit-lstm-clause-cell",
            Group = Group,
            Assertion = "One of the LSTM's cells answers to `and` above all other words.",
            Place = "section 4.2, figure 8",
            PaperNumber = "0.70 against 0.30 at the strongest other word",
            Rule = "The cell with the largest margin for `and` on one half of the test sentences has, on the other half, a ratio of its change at `and` to "
                + "that at the strongest other word above 1. The verdict rests on two controls: the ratio is larger than in the LSTM as it starts, and it is "
                + "not above 1 when the words are dealt out anew.",
            Expected = Verdict.Reproduced,
            Reason = "The chosen cell moves 2.5 times as much at `and` as at any other word, on sentences that it was not chosen on, as in the paper; in the "
                + "LSTM as it starts the best cell for `and` is hardly above the next word, and no better with the words dealt out anew. That some word has a "
                + "cell of its own says nothing by itself: half of the words have one, and more than that before training. How far the cell for `and` stands "
                + "out is what is learnt.",
            Needs = [UnitsExperiment.Runs],
            Find = ClauseCell,
        },
        new Claim
        {
            Id = "unit-esn-keyword-units",
            Group = Group,
            Assertion = "The 10 reservoir units with the largest weights to a concept answer to its word above all others.",
            Place = "section 4.3, figure 9",
            PaperNumber = "<glass, slot 1>: 0.312 at `glass` against 0.097 at the strongest other word",
            Rule = "For <glass, slot 1> the ratio of the units' change at `glass` to that at the strongest other word lies above 1, and so it does for more "
                + "than 90 % of the 22 concepts. The verdict rests on a control: 10 random units answer to the word above all others for less than half of the "
                + "concepts.",
            Expected = Verdict.Inconclusive,
            Reason = "For <glass, slot 1> as in the paper. Over all concepts it holds for about 87 %, too close to the rule's 90 % to decide with 30 "
                + "instances; so it is no law for every concept. And it is wiring: three quarters of the chosen units get input from the word, where one in "
                + "ten would by chance, and any 10 units that get this input answer to the word above all others, for every concept, and more strongly than "
                + "the chosen ones. The readout finds units that listen to the word; it finds no units of a special kind.",
            Needs = [UnitsExperiment.Runs],
            Find = KeywordUnits,
        },
        new Claim
        {
            Id = "unit-esn-multipurpose",
            Group = Group,
            Assertion = "A few units serve more than 5 outputs, and they answer to content words more than to function words.",
            Place = "section 4.3",
            PaperNumber = "5 units; 0.0306 against 0.0096",
            Rule = "More units stand among the 20 largest of more than 5 outputs than with each output's weights dealt out anew, and the ratio of their "
                + "changes, content words over function words without `and`, lies above 1. The verdict rests on this ratio being larger than that of all "
                + "units.",
            Expected = Verdict.Reproduced,
            Reason = "About 6 units serve more than 5 outputs, and next to none would with the weights dealt out anew: the choice is no accident of many "
                + "weights. They prefer content words by a factor of 1.6, half of the paper's. But units with as many content and other words at their input, "
                + "whatever their readout weights, prefer them nearly as much: these units are the ones with more inputs (3.1 words in place of 1.8), and that "
                + "is most of it.",
            Needs = [UnitsExperiment.Runs],
            Find = MultiPurpose,
        },
        new Claim
        {
            Id = "unit-esn-and-unit",
            Group = Group,
            Assertion = "One of the units that serve more than 5 outputs answers to `and` above all other words.",
            Place = "section 4.3",
            PaperNumber = "0.030 against 0.0031 at the strongest other word",
            Rule = "In more than half of the instances at least one of these units answers to `and` above all other words. The verdict rests on this happening "
                + "more often than with as many units drawn at random.",
            Expected = Verdict.Inconclusive,
            Reason = "Such a unit is there in a third of the instances, so that the paper's instance is one of the fewer ones; with 30 instances the share is "
                + "not clearly below one half. It is not more often there than with as many units drawn at random, since 88 of the 1000 units answer to `and` "
                + "above all other words anyway, 16 of them because they hear no other word.",
            Needs = [UnitsExperiment.Runs],
            Find = AndUnit,
        },
        new Claim
        {
            Id = "unit-start-with-and",
            Group = Group,
            Assertion = "A sentence that starts with `and` silences slot 1 and puts its content into slot 2, in the LSTM more than in the ESN.",
            Place = "section 9.3, figures 21 and 23",
            Rule = "Over all clauses, said with `and` before them: in LSTM 20 the stated concepts' final outputs in slot 1 fall below half of what they are "
                + "without it; in LSTM 20 and in ESN FL those in slot 2 rise; and the shift from slot 1 to slot 2 is larger in LSTM 20 than in ESN FL. The "
                + "verdict rests on `and` shifting more than `there` in both.",
            Expected = Verdict.Reproduced,
            Reason = "In the LSTM slot 1 falls to about 0.4 and slot 2 rises to nearly its full height; in both ESNs slot 1 keeps about two thirds or more and "
                + "slot 2 rises by about 0.3. `there` does nothing of the kind, so that it is `and` itself that the networks count clauses by.",
            Needs = [UnitsExperiment.Runs],
            Find = StartWithAnd,
        },
        new Claim
        {
            Id = "unit-winglet",
            Group = Group,
            Assertion = "The largest 8 % of the readout's weights hold 28 % of their absolute sum, more than chance would give; positive and negative weights "
                + "are symmetric.",
            Place = "section 9.2, figure 24",
            PaperNumber = "28 %",
            Rule = "In ESN FL the share of the largest 8 % is 28 % within 2 points and lies above that of a normal law (21.6 %); the share of positive "
                + "weights, and what they hold of the absolute sum, are 50 % within 2 points.",
            Expected = Verdict.Reproduced,
            Reason = "27.4 %, in every instance nearly the same, and both signs alike. It is more than a normal law's 21.6 % and close to a Laplace law's 28.2 "
                + "%, within a single output too. The tail has a cause: 42 % of an output's largest weights belong to units that get input from its word, "
                + "where 10 % would by chance. The paper's number by itself is what weights of two kinds give, and no sign of a hidden structure beyond the "
                + "wiring.",
            Needs = [UnitsExperiment.Runs],
            Find = Winglet,
        },
    ];

    private static Finding OutputsWild(Evidence evidence)
    {
        MeanEstimate Before(Condition condition) => Mean(evidence, condition, UnitNumber.OutsideBeforeEnd);
        Control AtEnd(string name, Condition condition) => Control.Required(
            "At END the outputs are back.",
            Hypothesis.Below($"share of outputs outside [-0.5, 1.5] at END, {name}", Mean(evidence, condition, UnitNumber.OutsideAtEnd), 0.05));
        return new Finding(
            [
                Hypothesis.Above("share of outputs outside [-0.5, 1.5] before END, ESN FL", Before(UnitsExperiment.EsnFinal), 0.5),
                Hypothesis.Below("share of outputs outside [-0.5, 1.5] before END, ESN CL", Before(UnitsExperiment.EsnContinuous), 0.05),
                Hypothesis.Below("share of outputs outside [-0.5, 1.5] before END, LSTM 20", Before(UnitsExperiment.Lstm), 0.05),
            ],
            [AtEnd("ESN FL", UnitsExperiment.EsnFinal), AtEnd("ESN CL", UnitsExperiment.EsnContinuous), AtEnd("LSTM 20", UnitsExperiment.Lstm)],
            Scope(evidence),
            $"Outside before END: ESN FL {Percent(Before(UnitsExperiment.EsnFinal))}, ESN CL {Percent(Before(UnitsExperiment.EsnContinuous))}, LSTM 20 "
                + $"{Percent(Before(UnitsExperiment.Lstm))}.");
    }

    private static Finding KeywordJump(Evidence evidence)
    {
        Hypothesis Jump(string name, Condition condition) => Hypothesis.Above(
            $"rise at the keyword minus change at other words, {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.RiseAtKeyword) - Of(run, UnitNumber.ChangeElsewhere)),
            0);
        Control Slot(string name, Condition condition) => Control.Required(
            "The jump is one of the slot spoken of.",
            Hypothesis.Above(
                $"rise at the keyword minus that in the other slot, {name}",
                Mean(evidence, condition, run => Of(run, UnitNumber.RiseAtKeyword) - Of(run, UnitNumber.RiseOfOtherSlot)),
                0));
        string Numbers(string name, Condition condition) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {Mean(evidence, condition, UnitNumber.RiseAtKeyword).Mean:0.00} at the keyword against "
                    + $"{Mean(evidence, condition, UnitNumber.ChangeElsewhere).Mean:0.00}");
        return new Finding(
            [Jump("ESN CL", UnitsExperiment.EsnContinuous), Jump("LSTM 20", UnitsExperiment.Lstm)],
            [
                Slot("ESN CL", UnitsExperiment.EsnContinuous),
                Slot("LSTM 20", UnitsExperiment.Lstm),
                Control.Reported("ESN FL, which learns nothing before END.", Jump("ESN FL", UnitsExperiment.EsnFinal)),
                Control.Reported("The LSTM as it starts.", Jump("untrained LSTM 20", UnitsExperiment.LstmUntrained)),
            ],
            Scope(evidence),
            $"{Numbers("ESN CL", UnitsExperiment.EsnContinuous)}, {Numbers("LSTM 20", UnitsExperiment.Lstm)} elsewhere.");
    }

    private static Finding OrangeSpike(Evidence evidence)
    {
        Hypothesis Rise(string name, Condition condition) => Hypothesis.Above(
            $"rise of the object orange at \"orange\" minus at \"red\", {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.OrangeRise) - Of(run, UnitNumber.RedRise)),
            0);
        Hypothesis Fall(string name, Condition condition) => Hypothesis.Below(
            $"change of the object orange at the noun after \"orange\" minus after \"red\", {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.OrangeAtNoun) - Of(run, UnitNumber.RedAtNoun)),
            0);
        (string Name, Condition Condition)[] models = [("ESN CL", UnitsExperiment.EsnContinuous), ("LSTM 20", UnitsExperiment.Lstm)];
        return new Finding(
            [.. models.SelectMany(model => new[] { Rise(model.Name, model.Condition), Fall(model.Name, model.Condition) })],
            [
                .. models.Select(model => Control.Reported(
                    "How much \"red\" raises the object orange by itself.",
                    Hypothesis.Below($"rise of the object orange at \"red\", {model.Name}", Mean(evidence, model.Condition, UnitNumber.RedRise), 0.05))),
                Control.Reported("ESN FL.", Rise("ESN FL", UnitsExperiment.EsnFinal)),
                Control.Reported("ESN FL.", Fall("ESN FL", UnitsExperiment.EsnFinal)),
            ],
            Scope(evidence),
            "Object orange: " + string.Join(", ", models.Select(model => string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Name} {Mean(evidence, model.Condition, UnitNumber.OrangeRise).Mean:+0.00;-0.00} at \"orange\" and "
                    + $"{Mean(evidence, model.Condition, UnitNumber.OrangeAtNoun).Mean:+0.00;-0.00} at the noun (\"red\": "
                    + $"{Mean(evidence, model.Condition, UnitNumber.RedRise).Mean:+0.00;-0.00} and "
                    + $"{Mean(evidence, model.Condition, UnitNumber.RedAtNoun).Mean:+0.00;-0.00})"))) + ".");
    }

    private static Finding ContentWords(Evidence evidence)
    {
        MeanEstimate Ratio(Condition condition) => LogRatio(evidence, condition, UnitNumber.ChangeAtContent, UnitNumber.ChangeAtFunction);
        var untrained = Runs(evidence).Of(UnitsExperiment.LstmUntrained);
        var gain = MeanEstimate.From(
            [
                .. Runs(evidence).Of(UnitsExperiment.Lstm).Zip(untrained, (trained, start) =>
                    ExactMath.Log(Of(trained, UnitNumber.ChangeAtContent) / Of(trained, UnitNumber.ChangeAtFunction))
                    - ExactMath.Log(Of(start, UnitNumber.ChangeAtContent) / Of(start, UnitNumber.ChangeAtFunction))),
            ],
            VarianceFloor);
        return new Finding(
            [RatioAbove("summed change of the cells, content words / function words, LSTM 20", Ratio(UnitsExperiment.Lstm), 1) with { Paper = 3.15 / 1.50 }],
            [
                Control.Required("The ratio is learnt.", RatioAbove("ratio of LSTM 20 / ratio of the LSTM as it starts", gain, 1)),
                Control.Reported(
                    "The LSTM as it starts.",
                    RatioAbove("summed change of the cells, content words / function words, untrained LSTM 20", Ratio(UnitsExperiment.LstmUntrained), 1)),
                Control.Reported(
                    "The reservoir of ESN FL, all 1000 units.",
                    RatioAbove("summed change of the units, content words / function words, ESN FL", Ratio(UnitsExperiment.EsnFinal), 1)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"LSTM 20: {Mean(evidence, UnitsExperiment.Lstm, UnitNumber.ChangeAtContent).Mean:0.00} at content words, "
                    + $"{Mean(evidence, UnitsExperiment.Lstm, UnitNumber.ChangeAtFunction).Mean:0.00} at function words; as it starts "
                    + $"{Mean(evidence, UnitsExperiment.LstmUntrained, UnitNumber.ChangeAtContent).Mean:0.00} and "
                    + $"{Mean(evidence, UnitsExperiment.LstmUntrained, UnitNumber.ChangeAtFunction).Mean:0.00}."));
    }

    private static Finding ClauseCell(Evidence evidence)
    {
        MeanEstimate Ratio(Condition condition) => LogRatio(evidence, condition, UnitNumber.AndUnitAtAnd, UnitNumber.AndUnitAtSecond);
        var gain = MeanEstimate.From(
            [
                .. Runs(evidence).Of(UnitsExperiment.Lstm).Zip(Runs(evidence).Of(UnitsExperiment.LstmUntrained), (trained, start) =>
                    ExactMath.Log(Of(trained, UnitNumber.AndUnitAtAnd) / Of(trained, UnitNumber.AndUnitAtSecond))
                    - ExactMath.Log(Of(start, UnitNumber.AndUnitAtAnd) / Of(start, UnitNumber.AndUnitAtSecond))),
            ],
            VarianceFloor);
        var words = Mean(evidence, UnitsExperiment.Lstm, UnitNumber.WordsWithUnit);
        return new Finding(
            [
                RatioAbove(
                    "change of the chosen cell at `and` / at the strongest other word, LSTM 20",
                    Ratio(UnitsExperiment.Lstm),
                    1) with { Paper = 0.70 / 0.30 },
            ],
            [
                Control.Required("The cell is learnt.", RatioAbove("ratio of LSTM 20 / ratio of the LSTM as it starts", gain, 1)),
                Control.Required(
                    "Choosing among 20 cells alone gives no such cell: the words dealt out anew.",
                    RatioBelow(
                        "change of the chosen cell at `and` / at the strongest other word, words dealt out anew",
                        LogRatio(evidence, UnitsExperiment.Lstm, UnitNumber.ShuffledAndUnitAtAnd, UnitNumber.ShuffledAndUnitAtSecond),
                        1)),
                Control.Reported(
                    "The LSTM as it starts.",
                    RatioAbove("change of the chosen cell at `and` / at the strongest other word, untrained LSTM 20", Ratio(UnitsExperiment.LstmUntrained), 1)),
                Control.Reported(
                    "Is `and` special? Of the 18 words, those with a cell that answers to them above all others.",
                    Hypothesis.Above("words with a cell of their own, LSTM 20", words, 1)),
                Control.Reported(
                    "The same in the LSTM as it starts.",
                    Hypothesis.Above(
                        "words with a cell of their own, untrained LSTM 20",
                        Mean(evidence, UnitsExperiment.LstmUntrained, UnitNumber.WordsWithUnit),
                        1)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Mean(evidence, UnitsExperiment.Lstm, UnitNumber.AndUnitAtAnd).Mean:0.00} at `and`, "
                    + $"{Mean(evidence, UnitsExperiment.Lstm, UnitNumber.AndUnitAtSecond).Mean:0.00} at the strongest other word; {words.Mean:0.0} of 18 words "
                    + $"have a cell of their own."));
    }

    private static Finding KeywordUnits(Evidence evidence)
    {
        var share = Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsShare);
        Control Reported(string purpose, string quantity, Condition condition, string name, double limit) =>
            Control.Reported(purpose, Hypothesis.Above(quantity, Mean(evidence, condition, name), limit));
        return new Finding(
            [
                RatioAbove(
                    "change of the 10 units of <glass, slot 1> at `glass` / at the strongest other word",
                    LogRatio(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtGlass, UnitNumber.GlassUnitsAtSecond),
                    1) with { Paper = 0.312 / 0.097 },
                Hypothesis.Above("share of concepts whose 10 units answer to their word above all others", share, 0.9),
            ],
            [
                Control.Required(
                    "10 random units do not.",
                    Hypothesis.Below(
                        "share of concepts whose word 10 random units answer to above all others",
                        Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.RandomUnitsShare),
                        0.5)),
                Reported(
                    "Is it the input wiring? One unit in ten gets input from a given word.",
                    "share of the chosen units that get input from their concept's word",
                    UnitsExperiment.EsnFinal,
                    UnitNumber.KeywordUnitsWired,
                    0.1),
                Reported(
                    "10 units drawn from those that get input from the word, whatever their readout weights.",
                    "share of concepts whose word they answer to above all others",
                    UnitsExperiment.EsnFinal,
                    UnitNumber.WiredUnitsShare,
                    0.9),
                Control.Reported(
                    "The chosen units beside those drawn from the wired ones.",
                    RatioAbove(
                        "change at the own word, chosen / wired",
                        LogRatio(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtOwn, UnitNumber.WiredUnitsAtOwn),
                        1)),
                Reported(
                    "ESN CL.",
                    "share of concepts whose 10 units answer to their word above all others, ESN CL",
                    UnitsExperiment.EsnContinuous,
                    UnitNumber.KeywordUnitsShare,
                    0.9),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"<glass, slot 1>: {Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtGlass).Mean:0.000} at `glass`, "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtSecond).Mean:0.000} at the strongest other word; all concepts "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtOwn).Mean:0.000} and "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtSecond).Mean:0.000}. "
                    + $"{Percent(Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsWired))} of the chosen units get input from the word."));
    }

    private static Finding MultiPurpose(Evidence evidence)
    {
        var runs = Runs(evidence).Of(UnitsExperiment.EsnFinal);
        var found = runs.Where(run => Of(run, UnitNumber.MultiPurposeCount) > 0).ToArray();
        MeanEstimate Ratio(Func<RunResult, double> baseline) =>
            MeanEstimate.From(
                [.. found.Select(run => ExactMath.Log(Of(run, UnitNumber.MultiPurposeAtContent) / Of(run, UnitNumber.MultiPurposeAtFunction) / baseline(run)))],
                VarianceFloor);
        var count = Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.MultiPurposeCount);
        return new Finding(
            [
                Hypothesis.Above(
                    "units that serve more than 5 outputs minus the same with the weights dealt out anew",
                    Mean(evidence, UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.MultiPurposeCount) - Of(run, UnitNumber.PermutedMultiPurposeCount)),
                    0) with { Paper = 5 },
                RatioAbove("change of these units, content words / function words", Ratio(_ => 1), 1) with { Paper = 0.0306 / 0.0096 },
            ],
            [
                Control.Required(
                    "They do so more than any units.",
                    RatioAbove(
                        "ratio of these units / ratio of all units",
                        Ratio(run => Of(run, UnitNumber.ChangeAtContent) / Of(run, UnitNumber.ChangeAtFunction)),
                        1)),
                Control.Reported(
                    "Do they more than units with as many content and other words at their input, whatever their readout weights?",
                    RatioAbove(
                        "ratio of these units / ratio of units wired alike",
                        Ratio(run => Of(run, UnitNumber.WiredAlikeAtContent) / Of(run, UnitNumber.WiredAlikeAtFunction)),
                        1)),
                Control.Reported(
                    "With the weights dealt out anew.",
                    Hypothesis.Below(
                        "units that serve more than 5 outputs",
                        Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.PermutedMultiPurposeCount),
                        1)),
                Control.Reported(
                    "Are they units with more inputs?",
                    Hypothesis.Above(
                        "words that such a unit gets input from minus words that any unit does",
                        MeanEstimate.From([.. found.Select(run => Of(run, UnitNumber.MultiPurposeWords) - Of(run, UnitNumber.AnyUnitWords))], VarianceFloor),
                        0)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count.Mean:0.0} units ({runs.Min(run => Of(run, UnitNumber.MultiPurposeCount))} to "
                    + $"{runs.Max(run => Of(run, UnitNumber.MultiPurposeCount))}); {found.Average(run => Of(run, UnitNumber.MultiPurposeAtContent)):0.0000} at "
                    + $"content words, {found.Average(run => Of(run, UnitNumber.MultiPurposeAtFunction)):0.0000} at function words, summed over these units; "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.PermutedMultiPurposeCount).Mean:0.000} units with the weights dealt out anew."));
    }

    private static Finding AndUnit(Evidence evidence)
    {
        double Present(RunResult run) => Of(run, UnitNumber.MultiPurposeAndUnits) > 0 ? 1 : 0;
        double ByChance(RunResult run) =>
            1 - ExactMath.Pow(1 - (Of(run, UnitNumber.AllAndUnits) / EsnUnits), Of(run, UnitNumber.MultiPurposeCount));
        var present = Mean(evidence, UnitsExperiment.EsnFinal, Present);
        return new Finding(
            [
                Hypothesis.RateAbove(
                    "share of instances with such a unit",
                    RateEstimate.From([.. Runs(evidence).Of(UnitsExperiment.EsnFinal).Select(Present)], 1),
                    0.5),
            ],
            [
                Control.Required(
                    "It is more than a draw of as many units would give.",
                    Hypothesis.Above(
                        "presence minus its probability for units drawn at random",
                        Mean(evidence, UnitsExperiment.EsnFinal, run => Present(run) - ByChance(run)),
                        0)),
                Control.Reported(
                    "Among 1000 units there are such units anyway.",
                    Hypothesis.Above("units that answer to `and` above all others", Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.AllAndUnits), 1)),
                Control.Reported(
                    "By the input weights alone.",
                    Hypothesis.Above(
                        "units that get input from `and` and no other word",
                        Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.UnitsWiredToAndAlone),
                        1)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Such a unit in {Percent(present)} of the instances; among all 1000 units "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.AllAndUnits).Mean:0} answer to `and` above all other words, and "
                    + $"{Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.UnitsWiredToAndAlone).Mean:0} get input from no other word."));
    }

    private static Finding StartWithAnd(Evidence evidence)
    {
        double Shift(RunResult run, string opening) =>
            Of(run, UnitNumber.Slot(opening, 2))
                - Of(run, UnitNumber.Slot("plain", 2))
                - (Of(run, UnitNumber.Slot(opening, 1)) - Of(run, UnitNumber.Slot("plain", 1)));
        Hypothesis SecondRises(string name, Condition condition) => Hypothesis.Above(
            $"stated concepts in slot 2, with `and` minus without, {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.Slot("and", 2)) - Of(run, UnitNumber.Slot("plain", 2))),
            0);
        Hypothesis Silenced(string name, Condition condition) => Hypothesis.Below(
            $"stated concepts in slot 1, with `and` minus half of without, {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.Slot("and", 1)) - (Of(run, UnitNumber.Slot("plain", 1)) / 2)),
            0);
        Control NotThere(string name, Condition condition) => Control.Required(
            "It is `and`, not any word before the clause.",
            Hypothesis.Above($"shift by `and` minus shift by `there`, {name}", Mean(evidence, condition, run => Shift(run, "and") - Shift(run, "there")), 0));
        MeanEstimate More(Condition esn) => MeanEstimate.From(
            [.. Runs(evidence).Of(UnitsExperiment.Lstm).Zip(Runs(evidence).Of(esn), (lstm, other) => Shift(lstm, "and") - Shift(other, "and"))], VarianceFloor);
        string Numbers(string name, Condition condition) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: slot 1 {Mean(evidence, condition, UnitNumber.Slot("plain", 1)).Mean:0.00} to "
                + $"{Mean(evidence, condition, UnitNumber.Slot("and", 1)).Mean:0.00}, slot 2 "
                + $"{Mean(evidence, condition, UnitNumber.Slot("plain", 2)).Mean:0.00} to {Mean(evidence, condition, UnitNumber.Slot("and", 2)).Mean:0.00}");
        return new Finding(
            [
                Silenced("LSTM 20", UnitsExperiment.Lstm),
                SecondRises("LSTM 20", UnitsExperiment.Lstm),
                SecondRises("ESN FL", UnitsExperiment.EsnFinal),
                Hypothesis.Above("shift from slot 1 to slot 2, LSTM 20 minus ESN FL", More(UnitsExperiment.EsnFinal), 0),
            ],
            [
                NotThere("LSTM 20", UnitsExperiment.Lstm),
                NotThere("ESN FL", UnitsExperiment.EsnFinal),
                Control.Reported("Does it silence slot 1 of ESN FL?", Silenced("ESN FL", UnitsExperiment.EsnFinal)),
                Control.Reported("ESN CL.", Silenced("ESN CL", UnitsExperiment.EsnContinuous)),
                Control.Reported("ESN CL.", SecondRises("ESN CL", UnitsExperiment.EsnContinuous)),
                Control.Reported("ESN CL.", Hypothesis.Above("shift from slot 1 to slot 2, LSTM 20 minus ESN CL", More(UnitsExperiment.EsnContinuous), 0)),
            ],
            $"n = 4, all 688 clauses each; ESN FL and LSTM 20 seeds 0 ... {Runs(evidence).Of(UnitsExperiment.Lstm).Count - 1}, ESN CL seeds 0 ... "
                + $"{Runs(evidence).Of(UnitsExperiment.EsnContinuous).Count - 1}",
            $"{Numbers("LSTM 20", UnitsExperiment.Lstm)}; {Numbers("ESN FL", UnitsExperiment.EsnFinal)}; {Numbers("ESN CL", UnitsExperiment.EsnContinuous)}.");
    }

    private static Finding Winglet(Evidence evidence)
    {
        var gaussian = WeightConcentration.GaussianShare(ReadoutMeasures.LargestShare);
        var laplace = WeightConcentration.LaplaceShare(ReadoutMeasures.LargestShare);
        Hypothesis Half(string quantity, string name, Condition condition) =>
            Hypothesis.Equivalent($"{quantity} minus 50 %", Mean(evidence, condition, run => Of(run, name) - 0.5), 0.02);
        Hypothesis Published(string name, Condition condition) => Hypothesis.Equivalent(
            $"share of the absolute sum that the largest 8 % hold minus 28 %, {name}",
            Mean(evidence, condition, run => Of(run, UnitNumber.LargestShare) - PublishedLargestShare),
            0.02) with
        { Paper = 0 };
        return new Finding(
            [
                Published("ESN FL", UnitsExperiment.EsnFinal),
                Hypothesis.Above(
                    "share that the largest 8 % hold minus that of a normal law",
                    Mean(evidence, UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShare) - gaussian),
                    0),
                Half("share of positive weights", UnitNumber.PositiveCount, UnitsExperiment.EsnFinal),
                Half("share of the absolute sum that positive weights hold", UnitNumber.PositiveSum, UnitsExperiment.EsnFinal),
            ],
            [
                Control.Reported(
                    "The signs of the largest.",
                    Half("share of positive weights among the largest 8 %", UnitNumber.PositiveAmongLargest, UnitsExperiment.EsnFinal)),
                Control.Reported(
                    "Within one output, whose weights share a scale: still more than a normal law?",
                    Hypothesis.Above(
                        "share that the largest 8 % of an output hold minus that of a normal law",
                        Mean(evidence, UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShareOfOutput) - gaussian),
                        0)),
                Control.Reported(
                    "A Laplace law would give 28.2 %.",
                    Hypothesis.Equivalent(
                        "share that the largest 8 % hold minus that of a Laplace law",
                        Mean(evidence, UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShare) - laplace),
                        0.02)),
                Control.Reported(
                    "Whose weights are the largest? One unit in ten gets input from a given word.",
                    Hypothesis.Above(
                        "share of the largest 8 % of an output's weights whose unit gets input from the concept's word",
                        Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.LargestWired),
                        0.1)),
                Control.Reported("ESN CL.", Published("ESN CL", UnitsExperiment.EsnContinuous)),
            ],
            $"n = 4, 22,000 weights each; seeds 0 ... {Runs(evidence).Of(UnitsExperiment.EsnFinal).Count - 1}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The largest 8 % hold {Percent(Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.LargestShare))}, "
                    + $"{Percent(Mean(evidence, UnitsExperiment.EsnFinal, UnitNumber.LargestShareOfOutput))} within one output; a normal law gives "
                    + $"{100 * gaussian:0.0} %, a Laplace law {100 * laplace:0.0} %."));
    }

    private static int EsnUnits => new Models.Esn.EsnSettings().Units;

    private static RunSet Runs(Evidence evidence) => evidence.Get(UnitsExperiment.Runs);

    private static double Of(RunResult run, string name) => run.Measurements[name];

    private static MeanEstimate Mean(Evidence evidence, Condition condition, string name) => Mean(evidence, condition, run => Of(run, name));

    private static MeanEstimate Mean(Evidence evidence, Condition condition, Func<RunResult, double> value) =>
        MeanEstimate.From([.. Runs(evidence).Of(condition).Select(value)], VarianceFloor);

    private static MeanEstimate LogRatio(Evidence evidence, Condition condition, string numerator, string denominator) =>
        Mean(evidence, condition, run => ExactMath.Log(Of(run, numerator) / Of(run, denominator)));

    private static Hypothesis RatioAbove(string quantity, MeanEstimate logRatio, double limit) =>
        Ratio(
            quantity,
            FormattableString.Invariant($"above {limit}"),
            logRatio,
            logRatio.PValueAbove(ExactMath.Log(limit)),
            logRatio.PValueBelow(ExactMath.Log(limit)));

    private static Hypothesis RatioBelow(string quantity, MeanEstimate logRatio, double limit) =>
        Ratio(
            quantity,
            FormattableString.Invariant($"below {limit}"),
            logRatio,
            logRatio.PValueBelow(ExactMath.Log(limit)),
            logRatio.PValueAbove(ExactMath.Log(limit)));

    /// <summary>A statement about a geometric mean of ratios.</summary>
    private static Hypothesis Ratio(string quantity, string rule, MeanEstimate logRatio, double supportP, double refuteP) => new(
        quantity,
        rule,
        ExactMath.Exp(logRatio.Mean),
        new Interval(ExactMath.Exp(logRatio.Interval.Lower), ExactMath.Exp(logRatio.Interval.Upper)),
        supportP,
        refuteP,
        logRatio.Instances);

    private static string Scope(Evidence evidence) =>
        $"n = 4, 1000 test sentences each; ESN FL and LSTM 20 seeds 0 ... {Runs(evidence).Of(UnitsExperiment.EsnFinal).Count - 1}, ESN CL and untrained LSTM "
            + $"20 seeds 0 ... {Runs(evidence).Of(UnitsExperiment.LstmUntrained).Count - 1}";

    private static string Percent(MeanEstimate share) => FormattableString.Invariant($"{100 * share.Mean:0.0} %");
}
