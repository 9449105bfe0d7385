import { correctness } from "./colouring";
import { Data, Moment, Phase, pathTo, wordOf } from "./data";
import { el } from "./dom";

interface Common {
    readonly text: string;
    /** Share among the chosen states, and among all that are shown. */
    readonly share: number;
    readonly elsewhere: number;
}

const phases = ["in the first clause", "at “and”", "in the second clause", "at END"];
const leastShare = 0.5;
const leastDifference = 0.1;
const most = 14;

/** Everything that can be said of a state: its place, its words, pairs of words, what was said and what was not. */
function featuresOf(data: Data, moment: Moment, state: number): Set<string> {
    const result = new Set<string>();
    const words = pathTo(data, state).map(at => wordOf(data, at));
    result.add(phases[data.phases[state]!]!);
    result.add(`last word “${words.at(-1)}”`);
    words.forEach((word, i) => {
        // BEGIN and END say nothing that the place does not.
        if (i > 0 && word !== "END") {
            result.add(`has “${word}”`);
            if (i > 1) {
                result.add(`“${words[i - 1]} ${word}” side by side`);
            }
        }
    });
    const hasSecond = words.includes(data.words[data.andWord]!);
    result.add(hasSecond || data.phases[state] !== Phase.Final ? (hasSecond ? "two objects" : "no “and” yet") : "one object");
    data.groups.forEach((group, i) => {
        const value = data.said[6 * state + i]!;
        if (group.slot === 0 || hasSecond) {
            result.add(value >= 0 ? `${group.label} is ${group.names[value]}` : `${group.label} is not said`);
        }
    });
    const kind = correctness(moment.flags[state]!);
    result.add(kind > 1 ? "not valid" : kind === 1 ? "valid, not exact" : "exact");
    return result;
}

/** What most of the chosen states have in common and other states have less often. */
export function commonFeatures(data: Data, moment: Moment, chosen: readonly number[], others: readonly number[]): Common[] {
    const count = (states: readonly number[]): Map<string, number> => {
        const counts = new Map<string, number>();
        for (const state of states) {
            for (const feature of featuresOf(data, moment, state)) {
                counts.set(feature, (counts.get(feature) ?? 0) + 1);
            }
        }
        return counts;
    };
    const outside = count(others);
    return [...count(chosen)]
        .map(([text, number]) => ({ text, share: number / chosen.length, elsewhere: others.length === 0 ? 0 : (outside.get(text) ?? 0) / others.length }))
        .filter(item => item.share >= leastShare && item.share - item.elsewhere >= leastDifference)
        .sort((a, b) => b.share - b.elsewhere - (a.share - a.elsewhere) || (a.text < b.text ? -1 : 1))
        .slice(0, most);
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function summaryOf(data: Data, moment: Moment, chosen: readonly number[], others: readonly number[]): HTMLElement {
    if (chosen.length === 0) {
        return el("p", { class: "note" }, "No shown state lies in the selection.");
    }
    const common = commonFeatures(data, moment, chosen, others);
    const losses = chosen.map(state => moment.losses[state]!).sort((a, b) => a - b);
    const wrong = chosen.filter(state => correctness(moment.flags[state]!) > 1).length;
    const rows = common.map(item => el("tr", {}, el("td", {}, item.text), el("td", {}, percent(item.share)), el("td", {}, percent(item.elsewhere))));
    return el(
        "div",
        { class: "summary" },
        el("p", {}, el("strong", { id: "chosen-count" }, `${chosen.length} states`), `, ${percent(wrong / chosen.length)} not valid, median loss ${losses[Math.floor(losses.length / 2)]!.toPrecision(2)}`),
        common.length === 0
            ? el("p", { class: "note" }, "They have nothing in common that others lack.")
            : el("table", {}, el("thead", {}, el("tr", {}, el("th", {}, "in common"), el("th", {}, "here"), el("th", {}, "others"))), el("tbody", {}, ...rows)),
    );
}
