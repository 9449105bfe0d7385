import { Data, mapOf, momentOf } from "./data";
import { button, el } from "./dom";
import { download, findingText, whyNoClaim } from "./finding";
import { Answer, Closure, answerOf, closureOf, mapNeighbors } from "./groups";
import { isDark } from "./palette";

/** Where a group is looked for. */
export interface Place {
    readonly kind: "space" | "map" | "instance";
    readonly label: string;
    readonly positions: Float32Array;
    readonly k: number;
    neighbors(): Uint16Array;
}

export interface Finding {
    readonly place: Place;
    readonly closure: Closure;
    readonly answer: Answer;
}

/** A group of states as it was seen on a map. */
export interface SeenGroup {
    readonly network: number;
    readonly moment: number;
    readonly states: ReadonlySet<number>;
}

const thumbnail = { width: 132, height: 96 };
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Tells whether states that lie together on a map belong together elsewhere. */
export class GapTest {
    private readonly onMaps = new Map<Float32Array, Uint16Array>();

    constructor(private readonly data: Data) {
    }

    /** Finds the neighbours on all maps when there is nothing else to do, so that a group is answered at once. */
    warmUp(): void {
        const open = this.data.networks.flatMap((network, i) => this.places(i, Infinity).filter(place => place.kind === "map" && network.neighborCount > 0));
        const next = (): void => {
            open.pop()?.neighbors();
            if (open.length > 0) {
                setTimeout(next, 30);
            }
        };
        setTimeout(next, 500);
    }

    find(group: SeenGroup): Finding[] {
        return this.places(group.network, group.moment).map(place => {
            const closure = closureOf(place.neighbors(), place.k, group.states);
            return { place, closure, answer: answerOf(closure) };
        });
    }

    private places(index: number, moment: number): Place[] {
        const { data } = this;
        const network = data.networks[index]!;
        const k = network.neighborCount;
        const at = mapOf(network, moment);
        const shown = network.positions[at]!;
        const onMap = (label: string, positions: Float32Array): Place => ({ kind: "map", label, positions, k, neighbors: () => this.neighborsOn(positions, k) });
        const space = (i: number): Place => {
            const other = data.networks[i]!;
            const map = mapOf(other, moment);
            return {
                kind: "space",
                label: `full space of ${other.name}, ${other.moments[momentOf(other, moment)]!.label}`,
                positions: other.positions[map]!,
                k: other.neighborCount,
                neighbors: () => other.neighbors[map]!,
            };
        };
        return [
            space(index),
            onMap("this map", shown),
            ...network.otherMaps.map(map => onMap(`map with ${map.label}`, map.positions)),
            ...network.instances.map(({ map, neighbors }): Place => ({
                kind: "instance", label: `full space of the instance of ${map.label}`, positions: map.positions, k, neighbors: () => neighbors,
            })),
            ...data.networks.flatMap((_, i) => (i === index ? [] : [space(i)])),
        ];
    }

    private neighborsOn(positions: Float32Array, k: number): Uint16Array {
        let neighbors = this.onMaps.get(positions);
        if (!neighbors) {
            neighbors = mapNeighbors(positions, k);
            this.onMaps.set(positions, neighbors);
        }
        return neighbors;
    }
}

/** What was found, in words and pictures. */
export function gapReport(data: Data, group: SeenGroup, findings: readonly Finding[], milliseconds: number, onClaim: () => void): HTMLElement {
    const network = data.networks[group.network]!;
    const [own] = findings;
    const counted = (kind: Place["kind"], thing: string): string => {
        const all = findings.filter(finding => finding.place.kind === kind && finding.place.label !== "this map");
        const groups = all.filter(finding => finding.answer === "a group").length;
        return all.length === 0 ? `no ${thing} to look in` : `on ${groups} of ${all.length} ${thing}`;
    };
    const isLast = momentOf(network, group.moment) === network.moments.length - 1;
    return el(
        "div",
        { "data-milliseconds": milliseconds.toFixed(1) },
        el("p", { id: "gap-answer" }, el("strong", {}, `${own!.answer} in the full space`), `, ${counted("map", "other maps")}, ${counted("instance", "other instances").replace(/^on/, "in")}.`),
        el(
            "p",
            { class: "note" },
            "This describes something that was looked for: it decides nothing. In brackets: the median of groups of the same size, grown around other states.",
            isLast ? "" : " Other maps and instances are those after training.",
        ),
        claimControl(data, group, findings, onClaim),
        el("div", { class: "views" }, ...findings.map(finding => card(finding, group.states))),
    );
}

function claimControl(data: Data, group: SeenGroup, findings: readonly Finding[], onClaim: () => void): HTMLElement {
    const obstacle = whyNoClaim(data, group);
    const title = "A file that `cslrepro check-finding` judges on seeds that nobody has looked at";
    return obstacle === null
        ? button("make this a claim", { class: "small", id: "make-claim", title }, () => {
            download("finding.json", findingText(data, group, findings));
            onClaim();
        })
        : el("p", { class: "note", id: "no-claim" }, obstacle);
}

function card({ place, closure, answer }: Finding, states: ReadonlySet<number>): HTMLElement {
    const pieces = closure.pieces === 1 ? "in one piece" : closure.pieces === 0 ? "in crumbs" : `in ${closure.pieces} pieces`;
    const text = `${percent(closure.inside)} of the ${place.k} nearest are inside [${percent(closure.control)}], ${pieces}`;
    return el(
        "figure",
        { class: "view" },
        picture(place, states),
        el("figcaption", {}, el("strong", {}, answer), ` · ${place.label}: ${text}.`),
    );
}

function picture({ positions, label }: Place, states: ReadonlySet<number>): HTMLCanvasElement {
    const { width, height } = thumbnail;
    const ratio = Math.min(2, devicePixelRatio);
    const canvas = el("canvas", { role: "img", width: String(width * ratio), height: String(height * ratio), "aria-label": `The group on ${label}` });
    const context = canvas.getContext("2d")!;
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < positions.length; i += 2) {
        left = Math.min(left, positions[i]!);
        right = Math.max(right, positions[i]!);
        bottom = Math.min(bottom, positions[i + 1]!);
        top = Math.max(top, positions[i + 1]!);
    }
    const scale = Math.min((width - 6) / Math.max(right - left, 1e-9), (height - 6) / Math.max(top - bottom, 1e-9));
    const [offsetX, offsetY] = [(width - scale * (right - left)) / 2, (height - scale * (top - bottom)) / 2];
    const dot = (state: number, size: number): void =>
        context.fillRect(
            ratio * (offsetX + scale * (positions[2 * state]! - left) - size / 2),
            ratio * (offsetY + scale * (top - positions[2 * state + 1]!) - size / 2),
            ratio * size,
            ratio * size,
        );
    context.fillStyle = isDark() ? "#59626b" : "#c3c9cf";
    for (let state = 0; state < positions.length / 2; state++) {
        if (!states.has(state)) {
            dot(state, 1);
        }
    }
    context.fillStyle = isDark() ? "#E69F00" : "#D55E00";
    states.forEach(state => dot(state, 1.6));
    return canvas;
}
