import { Data, mapOf, momentOf } from "./data";
import { button, el } from "./dom";
import { download, findingText, whyNoClaim } from "./finding";
import { GrownGroups } from "./grownGroups";
import { Answer, Closure, answerOf, closureOf } from "./groups";
import { Indices } from "./indices";
import { MapNeighbors } from "./mapNeighbors";
import { StateSet } from "./stateSet";
import { thumbnail } from "./thumbnail";
import { whileIdle } from "./whileIdle";

/** Where a group is looked for. */
export interface Place {
    readonly kind: "space" | "map" | "instance";
    readonly label: string;
    readonly positions: Float32Array;
    readonly k: number;
    neighbors(): Indices;
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
    readonly states: StateSet;
}

const statesAtOnce = 500;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Tells whether states that lie together on a map belong together elsewhere. */
export class GapTest {
    private readonly onMaps = new Map<Float32Array, MapNeighbors>();
    private readonly grown = new Map<Indices, GrownGroups>();

    constructor(private readonly data: Data) {
    }

    /** Finds the neighbours on all maps when there is nothing else to do, so that a group is answered at once. */
    warmUp(): void {
        whileIdle(this.preparations());
    }

    find(group: SeenGroup): Finding[] {
        return this.places(group.network, group.moment).map(place => {
            const closure = this.closureOf(place, group.states);
            return { place, closure, answer: answerOf(closure) };
        });
    }

    private places(index: number, moment: number): Place[] {
        const { data } = this;
        const network = data.networks[index]!;
        const k = network.neighborCount;
        const at = mapOf(network, moment);
        const shown = network.positions[at]!;
        const onMap = (label: string, positions: Float32Array): Place => ({ kind: "map", label, positions, k, neighbors: () => this.searchOn(positions, k).all });
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

    private closureOf(place: Place, group: StateSet): Closure {
        const neighbors = place.neighbors();
        return closureOf(neighbors, place.k, group, this.grownIn(neighbors, place.k));
    }

    /** All that takes long and is the same for every group, in small pieces. */
    private *preparations(): Generator<void> {
        const places = this.data.networks.flatMap((network, i) => (network.neighborCount > 0 ? this.places(i, Infinity) : []));
        for (const { kind, positions, k } of places) {
            const search = kind === "map" ? this.searchOn(positions, k) : null;
            while (search?.advance(statesAtOnce) === true) {
                yield;
            }
        }
        for (const place of places) {
            const grown = this.grownIn(place.neighbors(), place.k);
            while (grown.prepare()) {
                yield;
            }
        }
    }

    private searchOn(positions: Float32Array, k: number): MapNeighbors {
        return kept(this.onMaps, positions, () => new MapNeighbors(positions, k));
    }

    private grownIn(neighbors: Indices, k: number): GrownGroups {
        return kept(this.grown, neighbors, () => new GrownGroups(neighbors, k));
    }
}

function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
    let value = values.get(key);
    if (value === undefined) {
        value = make();
        values.set(key, value);
    }
    return value;
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

function card({ place, closure, answer }: Finding, states: StateSet): HTMLElement {
    const pieces = closure.pieces === 1 ? "in one piece" : closure.pieces === 0 ? "in crumbs" : `in ${closure.pieces} pieces`;
    const text = `${percent(closure.inside)} of the ${place.k} nearest are inside [${percent(closure.control)}], ${pieces}`;
    return el(
        "figure",
        { class: "view" },
        thumbnail(place.positions, states, `The group on ${place.label}`),
        el("figcaption", {}, el("strong", {}, answer), ` · ${place.label}: ${text}.`),
    );
}
