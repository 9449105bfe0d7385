import { correctness } from "./colouring";
import { commonFeatures } from "./commonFeatures";
import { Data, Moment } from "./data";
import { el } from "./dom";
import { StateSet } from "./stateSet";

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function summaryOf(data: Data, moment: Moment, chosen: StateSet, others: StateSet): HTMLElement {
    if (chosen.size === 0) {
        return el("p", { class: "note" }, "No shown state lies in the selection.");
    }
    const common = commonFeatures(data, moment, chosen.member, others.member);
    const losses = Float32Array.from(chosen.states, state => moment.losses[state]!).sort();
    const wrong = chosen.states.filter(state => correctness(moment.flags[state]!) > 1).length;
    const rows = common.map(item => el("tr", {}, el("td", {}, item.text), el("td", {}, percent(item.share)), el("td", {}, percent(item.elsewhere))));
    return el(
        "div",
        { class: "summary" },
        el("p", {}, el("strong", { id: "chosen-count" }, `${chosen.size} states`), `, ${percent(wrong / chosen.size)} not valid, median loss ${losses[Math.floor(losses.length / 2)]!.toPrecision(2)}`),
        common.length === 0
            ? el("p", { class: "note" }, "They have nothing in common that others lack.")
            : el("table", {}, el("thead", {}, el("tr", {}, el("th", {}, "in common"), el("th", {}, "here"), el("th", {}, "others"))), el("tbody", {}, ...rows)),
    );
}
