import { Data, Network, momentOf, output, target } from "./data";
import { el } from "./dom";
import { networkColour } from "./palette";

const most = 8;
const low = -0.25;
const high = 1.25;
const share = (value: number): number => (100 * (Math.max(low, Math.min(high, value)) - low)) / (high - low);

/** The outputs of a state against what can be known after its words, group by group; of many values those that matter most. */
export function outputBars(data: Data, networks: readonly (readonly [Network, number])[], moment: number, state: number): HTMLElement {
    const groups = data.groups.map(group => {
        const rows = group.names.map((name, i) => ({
            name,
            wanted: target(data, state, group.start + i),
            values: networks.map(([network]) => output(data, network.moments[momentOf(network, moment)]!, state, group.start + i)),
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
                    bar.style.background = networkColour(networks[i]![0].name, networks[i]![1]);
                    track.append(bar);
                });
                const tick = el("div", { class: "tick" });
                tick.style.left = `${share(row.wanted)}%`;
                track.append(tick);
                const numbers = row.values.map(value => value.toFixed(2)).join(" / ");
                return el("div", { class: "row", title: `${row.name}: ${numbers}, target ${row.wanted.toFixed(2)}` }, el("span", {}, row.name), track, el("span", { class: "value" }, numbers));
            }),
            ...(kept.length < rows.length ? [el("small", {}, `and ${rows.length - kept.length} more`)] : []),
        );
    });
    return el("div", { class: "outputs" }, ...groups);
}

const weight = (row: { wanted: number; values: number[] }): number => Math.max(2 * row.wanted, ...row.values.map(Math.abs));
