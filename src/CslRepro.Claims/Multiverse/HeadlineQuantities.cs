using CslRepro.Claims.Catalogue.Performance;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Multiverse;

/// <summary>The numbers on which the paper's headline claims rest, each with the choices that could change it. The hypotheses are the claims' own.</summary>
internal static class HeadlineQuantities
{
    private const int Hardest = 50;

    /// <summary>Every quantity, in the order of the catalogue.</summary>
    public static IReadOnlyList<MultiverseQuantity> All { get; } =
    [
        new(LstmLowestValid.Claim.Id, "lstm-lowest-valid", LstmLowestValid.Claim.Hypotheses[0], [.. PaperChoices.OfLstm, .. PaperChoices.OfEsn]),
        new(LstmLowestExact.Claim.Id, "lstm-lowest-exact", LstmLowestExact.Claim.Hypotheses[0], [.. PaperChoices.OfLstm, .. PaperChoices.OfEsn]),
        new(
            FinalBeatsContinuous.Claim.Id,
            "fl-beats-cl-valid",
            FinalBeatsContinuous.Claim.Hypotheses[0],
            [PaperChoices.ContinuousRadius, .. PaperChoices.OfEsn]),
        new(
            FinalBeatsContinuous.Claim.Id,
            "fl-beats-cl-exact",
            FinalBeatsContinuous.Claim.Hypotheses[1],
            [PaperChoices.ContinuousRadius, .. PaperChoices.OfEsn]),
        // Of the ESN's choices sparsity alone changes what is counted; order and gates change how long an LSTM's training by validation goes on.
        new(EsnCheaper.Claim.Id, "esn-cheaper", EsnCheaper.Claim.Hypotheses[0], [.. PaperChoices.OfLstm, PaperChoices.EsnSparsity]),
        Harder("esn-outperforms-lstms-valid", ScaleNumbers.Errors[0].Name),
        Harder("esn-outperforms-lstms-exact", ScaleNumbers.Errors[1].Name),
        // Precision is left out, and so are the numbers of objects far from 15: this is the dearest quantity.
        new(
            Lstm40Until15.Claim.Id,
            "lstm40-until-15",
            Lstm40Until15.Crosses([.. ScaleNumbers.Objects.Where(objects => objects <= 25)]),
            [.. PaperChoices.OfLstm, .. PaperChoices.OfEsn.Where(choice => choice != PaperChoices.EsnPrecision)]),
        Theoretical("esn-below-theoretical-valid-4", ScaleNumbers.Errors[0].Name, 4),
        Theoretical("esn-below-theoretical-exact-4", ScaleNumbers.Errors[1].Name, 4),
        Theoretical("esn-below-theoretical-valid-50", ScaleNumbers.Errors[0].Name, Hardest),
        Theoretical("esn-below-theoretical-exact-50", ScaleNumbers.Errors[1].Name, Hardest),
    ];

    /// <summary>Two numbers with two choices each: enough to see every part of a curve within seconds.</summary>
    public static IReadOnlyList<MultiverseQuantity> Few { get; } =
    [
        Named("lstm-lowest-exact").Among([PaperChoices.LstmOrder.Name, PaperChoices.EsnSparsity.Name]),
        Named("esn-below-theoretical-exact-4").Among([PaperChoices.Keys.Name, PaperChoices.EsnInputs.Name]),
    ];

    private static MultiverseQuantity Named(string name) => All.Single(quantity => quantity.Name == name);

    // The claim is about each of the three LSTMs: which of them is a choice here, so that one number stands for each error.
    private static MultiverseQuantity Harder(string name, string error) => new(
        EsnOutperformsLstms.Claim.Id,
        name,
        OnlyOne(EsnOutperformsLstms.Claim, error, ScaleConditions.Lstm(ScaleConditions.Lstm80, Hardest)),
        [PaperChoices.LstmSize, .. PaperChoices.OfLstm, .. PaperChoices.OfEsn]);

    private static MultiverseQuantity Theoretical(string name, string error, int objects) => new(
        EsnBelowTheoretical.Claim.Id,
        name,
        OnlyOne(EsnBelowTheoretical.Claim, error, ScaleConditions.Keywords(objects)),
        [PaperChoices.Keys, .. PaperChoices.OfEsn]);

    private static Hypothesis OnlyOne(Claim claim, string error, Condition condition) => claim.Hypotheses.Single(hypothesis =>
        hypothesis.Quantity.StartsWith(error, StringComparison.Ordinal) && hypothesis.Estimand.Conditions.Contains(condition));
}
