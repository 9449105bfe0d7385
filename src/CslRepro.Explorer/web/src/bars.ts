import { Group } from "./data";
import { el } from "./dom";

/** The outputs of one network. */
export interface Bars {
    readonly colour: string;
    value(output: number): number;
}

const most = 8;
const low = -0.25;
const high = 1.25;
const share = (value: number): number => (100 * (Math.max(low, Math.min(high, value)) - low)) / (high - low);

/** Outputs against what can be known, if it can, group by group; of many values those that matter most. */
export function outputBars(data: { readonly groups: readonly Group[] }, networks: readonly Bars[], wanted: ((output: number) => number) | null): HTMLElement {
    const groups = data.groups.map(group => {
        const rows = group.names.map((name, i) => ({
            name,
            wanted: wanted ? wanted(group.start + i) : null,
            values: networks.map(network => network.value(group.start + i)),
        }));
        const kept = rows.length <= most
            ? rows
            : [...rows].sort((a, b) => weight(b) - weight(a)).slice(0, most);
        return el(
            "div",
            { class: "bars" },
            el("h4", {}, group.label),
            ...kept.map(row => {
                const track = el("div", { class: "track" });
                row.values.forEach((value, i) => {
                    const bar = el("div", { class: "bar" });
                    const [from, to] = [share(Math.min(0, value)), share(Math.max(0, value))];
                    bar.style.left = `${from}%`;
                    bar.style.width = `${to - from}%`;
                    bar.style.background = networks[i]!.colour;
                    track.append(bar);
                });
                if (row.wanted !== null) {
                    const tick = el("div", { class: "tick" });
                    tick.style.left = `${share(row.wanted)}%`;
                    track.append(tick);
                }
                const numbers = row.values.map(value => value.toFixed(2)).join(" / ");
                return el("div", { class: "row", title: `${row.name}: ${numbers}${row.wanted === null ? "" : `, target ${row.wanted.toFixed(2)}`}` }, el("span", {}, row.name), track, el("span", { class: "value" }, numbers));
            }),
            ...(kept.length < rows.length ? [el("small", {}, `and ${rows.length - kept.length} more`)] : []),
        );
    });
    return el("div", { class: "outputs" }, ...groups);
}

const weight = (row: { wanted: number | null; values: number[] }): number => Math.max(2 * (row.wanted ?? 0), ...row.values.map(Math.abs));
