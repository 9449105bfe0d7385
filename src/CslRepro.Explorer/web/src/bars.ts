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
            { class: "bars", role: "group", "aria-label": group.label },
            el("strong", { "aria-hidden": "true" }, group.label),
            ...kept.map(row => {
                const track = el("div", { class: row.values.length > 1 ? "track pair" : "track" });
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
                // The tick says it to those who see it.
                const told = row.wanted === null ? [] : [el("span", { class: "hidden" }, `; can be known: ${row.wanted.toFixed(2)}`)];
                const title = `${row.name}: ${numbers}${row.wanted === null ? "" : `, target ${row.wanted.toFixed(2)}`}`;
                return el("div", { class: "row", title }, el("span", {}, row.name), track, el("span", { class: "value" }, numbers), ...told);
            }),
            ...(kept.length < rows.length ? [el("small", {}, `and ${rows.length - kept.length} more`)] : []),
        );
    });
    return el("div", { class: "outputs" }, ...groups);
}

const weight = (row: { wanted: number | null; values: number[] }): number => Math.max(2 * (row.wanted ?? 0), ...row.values.map(Math.abs));
