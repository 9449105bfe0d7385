import { correctness } from "./colouring";
import { Data, Moment, pathOf, wordOf } from "./data";
import { button, el } from "./dom";
import { StateSet } from "./stateSet";

const labels = ["exact", "not exact", "object 1 wrong", "object 2 wrong", "both wrong"];
const most = 100;

/** Sentences, hardest first: those not valid at END before those not exact before the rest, each by their loss there. */
export function hardestSentences(data: Data, moment: Moment, shown: Uint8Array, chosen: StateSet | null): number[] {
    const rank = (sentence: number): number => Math.min(2, correctness(moment.flags[data.lastStates[sentence]!]!));
    const loss = (sentence: number): number => moment.losses[data.lastStates[sentence]!]!;
    return [...data.lastStates.keys()]
        .filter(sentence => shown[data.lastStates[sentence]!] === 1 && (chosen === null || chosen.has(data.lastStates[sentence]!)))
        .sort((a, b) => rank(b) - rank(a) || loss(b) - loss(a) || a - b);
}

export function hardestList(data: Data, moment: Moment, sentences: readonly number[], current: number | null, onPick: (sentence: number) => void): HTMLElement {
    const wrong = sentences.filter(sentence => correctness(moment.flags[data.lastStates[sentence]!]!) > 1).length;
    const list = el("ol", { class: "hardest" });
    for (const sentence of sentences.slice(0, most)) {
        const state = data.lastStates[sentence]!;
        const words = pathOf(data, sentence).slice(1, -1).map(at => wordOf(data, at)).join(" ");
        const kind = correctness(moment.flags[state]!);
        const entry = button("", { class: "entry", "data-sentence": String(sentence), ...(sentence === current ? { "aria-current": "true" } : {}) }, () => onPick(sentence));
        entry.append(el("span", {}, words), el("small", { class: `kind${Math.min(2, kind)}` }, `${labels[kind]}, loss ${moment.losses[state]!.toPrecision(2)}`));
        list.append(el("li", {}, entry));
    }
    return el("div", {}, el("p", { class: "note" }, `${sentences.length} sentences, ${wrong} not valid${sentences.length > most ? `; the first ${most}` : ""}`), list);
}
