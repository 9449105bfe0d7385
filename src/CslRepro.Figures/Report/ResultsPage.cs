using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using CslRepro.Reports.Tables;

namespace CslRepro.Figures.Report;

/// <summary>
/// The page docs/results.md: what was found, in words, group by group, with the figures. Generated and without durations, so a test can tell when it is stale.
/// </summary>
public static class ResultsPage
{
    // Each answer stands only as long as the claims that it rests on have these verdicts.
    private static readonly (string Question, string Answer, (string Claim, Observation Observation)[] RestsOn)[] Questions =
    [
        (
            "Is the break at sentence 300 an effect of the order of training?",
            "Yes. In the program's order, one-object sentences first, two-object sentences are not learnt at all before sentence 300 and at once after it. "
                + "With the same sentences shuffled both kinds are learnt from the start, the curve is smooth, and the final errors are the same. The stages "
                + "are those of the training set, not of the network. What the paper says of it is right as well: a hundred sentences of two objects alone "
                + "teach the network nine in ten of those of one.",
            [("rss-learning-stages", Observation.Reproduced)]),
        (
            "Do any of the maps' structures vanish in the full space?",
            "Some. The gaps between the ESN's five groups of final states, and most of its fragments at other leak rates and radii, are of UMAP's making: in "
                + "the full space the neighbour graph is one or two pieces, though states of one form do lie together. The map also puts states on one spot "
                + "that lie merely close (sentences of one meaning at `and` in the LSTM), and moves `and` to the shore of the second clause. What stays in the "
                + "full space: the two regions by clause in both networks, the LSTM's islands, their order by concepts, the first or last words at extreme "
                + "settings.",
            [
                ("rss-esn-final-clusters", Observation.Undecided),
                ("rss-esn-two-continents", Observation.Reproduced),
                ("rss-lstm-archipelago", Observation.Reproduced),
                ("hyper-fragmentation", Observation.ReproducedWithinScope),
            ]),
        (
            "Are the \"special\" units more than selection from many?",
            "In the LSTM, yes: on sentences that it was not chosen on, the cell for `and` moves nearly three times as much as at any other word, "
                + "which no untrained network shows, and content words move cells more only after training. In the reservoir, hardly: units with large "
                + "weights to a concept are those that the input matrix happens to connect to its word, the multi-purpose units are those with more "
                + "inputs, and units that answer to `and` are there without any readout.",
            [
                ("unit-lstm-clause-cell", Observation.Reproduced),
                ("unit-lstm-content-words", Observation.Reproduced),
                ("unit-esn-keyword-units", Observation.Reproduced),
                ("unit-esn-multipurpose", Observation.Reproduced),
                ("unit-esn-and-unit", Observation.Reproduced),
            ]),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(string profile, IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder("# Results\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"What holds, what does not, and under which conditions: generated from the {profile} profile, a test fails when this page is stale. Numbers with "
                + $"intervals and rules are in [claims.md](claims.md).\n\n");
        var rows = new ClaimRows(claims);
        var byChance = claims.Count(claim => claim.Hypotheses.Any(number => number.Instances > 0));
        text.Append(
            CultureInfo.InvariantCulture,
            $"There are {claims.Count} claims: {rows.Rows.Count} in the table below, and {claims.Count - rows.Rows.Count} counterparts of these on the "
                + $"networks that the text alone describes. Each direction of a claim has an error rate of {100 * Confidence.Alpha:0.##} %. Among the "
                + $"{byChance} that chance can decide, at most {Confidence.Alpha * byChance:0.0} are expected to be called reproduced "
                + $"that are not so, and at most as many not reproduced that are so "
                + $"([how claims are judged](decisions/intervals-and-verdicts.md)).\n\n");
        text.Append("| observation | claims |\n| --- | --- |\n");
        foreach (var verdict in rows.Rows.GroupBy(claim => claim.Verdict.Observation).OrderBy(group => group.Key))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {verdict.Key.InWords()} ({verdict.Count()}) | {string.Join(", ", verdict.Select(claim => $"[{claim.Id}](#{claim.Id})"))} |\n");
        }

        var standing = Questions.Where(
            item => item.RestsOn.All(rest => claims.Any(claim => claim.Id == rest.Claim && claim.Verdict.Observation == rest.Observation))).ToArray();
        if (standing.Length > 0)
        {
            text.Append("\n## Questions\n");
        }

        foreach (var (question, answer, rests) in standing)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n**{question}** {answer} ({string.Join(", ", rests.Select(rest => $"[{rest.Claim}](#{rest.Claim})"))})\n");
        }

        AppendOtherReadings(text, rows);
        foreach (var group in rows.Rows.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n");
            foreach (var claim in group)
            {
                Append(text, claim);
                if (rows.Counterpart(claim) is { } other)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"\nWith what {other.Reading.InWords()} says instead ([{other.Id}](claims/{other.Id}.md)): "
                            + $"**{other.Verdict.Observation.InWords()}**. {other.Reason} {other.Summary}\n");
                }

                // A figure stands once, under the last of its claims.
                foreach (var figure in FigureCatalogue.All
                    .Where(figure => !figure.IsTimed && !figure.IsRobustness)
                    .Where(figure => group.LastOrDefault(item => figure.Claims.Contains(item.Id)) == claim))
                {
                    text.Append(CultureInfo.InvariantCulture, $"\n![{figure.Title}](../snapshots/figures/{profile}/{figure.Name}.verified.png)\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Where text and program lead to different answers.</summary>
    private static void AppendOtherReadings(StringBuilder text, ClaimRows rows)
    {
        var (pairs, different) = (rows.Pairs, rows.DifferentPairs);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Text and program\n\nWhere the paper's text and its program differ, each has runs and a verdict of its own; the table above is of the "
                + $"program's. {pairs.Count - different.Count} of {pairs.Count} claims have the same observation on the networks that the text alone "
                + $"describes. The others:\n\n"
                + $"| claim | the program | the text alone |\n| --- | --- | --- |\n");
        foreach (var (claim, other) in different)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{claim.Id}](#{claim.Id}) | {claim.Verdict.Observation.InWords()} | {other.Verdict.Observation.InWords()} |\n");
        }
    }

    private static void Append(StringBuilder text, ClaimRecord claim)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### {claim.Id}\n\n{claim.Assertion} ({claim.Place}) **{Capital(claim.Verdict.Observation.InWords())}{Scope(claim)}; "
                + $"explanation: {claim.Verdict.Explanation.InWords()}.** {claim.Reason}\n");
        if (claim.Summary.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{claim.Summary}\n");
        }

        AppendExplanation(text, claim);
        var purposes = claim.Controls.Where(control => !control.Timed).GroupBy(control => control.Purpose).ToArray();
        if (purposes.Length > 0)
        {
            text.Append("\nControls:\n\n");
        }

        foreach (var purpose in purposes)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {purpose.Key} {Capital(NumberWords.Of(purpose))}.\n");
        }
    }

    private static void AppendExplanation(StringBuilder text, ClaimRecord claim)
    {
        if (claim.Explanation.Text.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe paper's explanation: {claim.Explanation.Text}\n");
        }

        var statements = claim.Explanation.Tests.Select(test => ("test", test)).Concat(claim.Explanation.Rivals.Select(rival => ("rival", rival))).ToArray();
        if (statements.Length > 0)
        {
            text.Append("\nTests of it and of its rivals:\n\n");
        }

        foreach (var (kind, statement) in statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Capital(kind)}: {statement.Text} {Capital(NumberWords.Of(statement))}.\n");
        }
    }

    private static string Capital(string value) =>
        value.StartsWith('*') ? "**" + char.ToUpperInvariant(value[2]) + value[3..] : char.ToUpperInvariant(value[0]) + value[1..];

    private static string Scope(ClaimRecord claim) => claim.ScopeOfObservation is { } scope ? $" ({scope.TrimEnd('.')})" : "";
}
