import { Data, Flag, Moment, Network, Phase, mapOf, momentOf, output } from "./data";
import { discontinuity } from "./groups";
import { doubtful, good, okabeIto, ramp, theme, valueColour, wrong } from "./palette";

export type Shape = "circle" | "square" | "triangle" | "diamond";

export interface Category {
    readonly label: string;
    readonly colour: string;
    readonly shape: Shape;
}

export interface Colouring {
    readonly categories: readonly Category[];
    /** The category of each state; later ones are drawn above earlier ones. */
    readonly of: Uint8Array;
}

export interface ColourChoice {
    readonly key: string;
    readonly label: string;
    readonly section: string;
}

const shapes: readonly Shape[] = ["circle", "square", "triangle", "diamond"];
const lossBounds = [0.001, 0.003, 0.01, 0.03, 0.1];
// Shares of the map's width.
const tearBounds = [0.01, 0.02, 0.05, 0.1, 0.2];
const outputBounds = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** All that states can be coloured by. */
export function colourChoices(data: Data): ColourChoice[] {
    return [
        { key: "clause", label: "clause", section: "sentence" },
        { key: "word", label: "word", section: "sentence" },
        { key: "correct", label: "correctness, both objects", section: "error" },
        { key: "slot1", label: "correctness, object 1", section: "error" },
        { key: "slot2", label: "correctness, object 2", section: "error" },
        { key: "loss", label: "loss", section: "error" },
        { key: "tear", label: "discontinuity", section: "map" },
        ...data.groups.map((group, i) => ({ key: `concept${i}`, label: group.label, section: "concept said" })),
        ...data.groups.flatMap(group => group.names.map((name, i) => ({
            key: `output${group.start + i}`,
            label: `${group.label}${group.kind === "object" ? ":" : ""} ${name}`,
            section: "activation of output",
        }))),
    ];
}

export function colouringOf(data: Data, network: Network, momentIndex: number, key: string): Colouring {
    const moment = network.moments[momentOf(network, momentIndex)]!;
    const number = Number(/\d+$/.exec(key)?.[0] ?? 0);
    switch (key.replace(/\d+$/, "")) {
        case "word": return byWord(data);
        case "correct": return byCorrectness(data, moment);
        case "slot": return bySlot(data, moment, number);
        case "loss": return byLoss(data, moment);
        case "tear": return byDiscontinuity(data, network, momentIndex);
        case "concept": return byConcept(data, number);
        case "output": return byOutput(data, moment, number);
        default: return byClause(data);
    }
}

function fill(data: Data, categories: readonly Category[], of: (state: number) => number): Colouring {
    const result = new Uint8Array(data.stateCount);
    for (let state = 0; state < result.length; state++) {
        result[state] = of(state);
    }
    return { categories, of: result };
}

const category = (label: string, colour: string, shape: Shape = "circle"): Category => ({ label, colour, shape });

function byClause(data: Data): Colouring {
    const categories = [
        category("first clause", okabeIto[0]),
        category("second clause", okabeIto[2]),
        category("and", okabeIto[5], "triangle"),
        category("final word", theme().foreground, "square"),
    ];
    const of = { [Phase.First]: 0, [Phase.Second]: 1, [Phase.And]: 2, [Phase.Final]: 3 } as Record<number, number>;
    return fill(data, categories, state => of[data.phases[state]!]!);
}

function many(names: readonly string[]): Category[] {
    return names.map((name, i) => category(name, okabeIto[i % okabeIto.length]!, shapes[Math.floor(i / okabeIto.length) % shapes.length]!));
}

const byWord = (data: Data): Colouring => fill(data, many(data.words), state => data.lastWords[state]!);

function byConcept(data: Data, group: number): Colouring {
    const { kind, names } = data.groups[group]!;
    const categories = [category("not said", theme().grey), ...many(names).map((item, i) => ({ ...item, colour: valueColour(kind, item.label, i) }))];
    return fill(data, categories, state => 1 + data.said[6 * state + group]!);
}

function byCorrectness(data: Data, moment: Moment): Colouring {
    const categories = [
        category("exact", good),
        category("valid, not exact", doubtful, "square"),
        category("object 1 not valid", wrong, "triangle"),
        category("object 2 not valid", "#CC79A7", "diamond"),
        category("neither valid", theme().foreground, "square"),
    ];
    return fill(data, categories, state => correctness(moment.flags[state]!));
}

/** 0 exact, 1 valid, 2 object 1 not valid, 3 object 2 not valid, 4 neither valid. */
export function correctness(flags: number): number {
    const [first, second] = [(flags & Flag.FirstValid) !== 0, (flags & Flag.SecondValid) !== 0];
    if (first && second) {
        return (flags & Flag.FirstExact) !== 0 && (flags & Flag.SecondExact) !== 0 ? 0 : 1;
    }
    return first ? 3 : second ? 2 : 4;
}

function bySlot(data: Data, moment: Moment, slot: number): Colouring {
    const [valid, exact] = slot === 1 ? [Flag.FirstValid, Flag.FirstExact] : [Flag.SecondValid, Flag.SecondExact];
    const categories = [category("exact", good), category("valid, not exact", doubtful, "square"), category("not valid", wrong, "triangle")];
    return fill(data, categories, state => (moment.flags[state]! & exact) !== 0 ? 0 : (moment.flags[state]! & valid) !== 0 ? 1 : 2);
}

function binned(data: Data, bounds: readonly number[], first: string, last: string, value: (state: number) => number): Colouring {
    const labels = [first, ...bounds.slice(1).map((bound, i) => `${bounds[i]} to ${bound}`), last];
    const categories = labels.map((label, i) => category(label, ramp(i / (labels.length - 1))));
    return fill(data, categories, state => {
        const at = value(state);
        let bin = 0;
        while (bin < bounds.length && at >= bounds[bin]!) {
            bin++;
        }
        return bin;
    });
}

const byLoss = (data: Data, moment: Moment): Colouring =>
    binned(data, lossBounds, `below ${lossBounds[0]}`, `${lossBounds.at(-1)} and more`, state => moment.losses[state]!);

/** How far a state's nearest states in the full space lie on the map: far where the map has torn what belongs together. */
function byDiscontinuity(data: Data, network: Network, moment: number): Colouring {
    const map = mapOf(network, moment);
    const torn = discontinuity(network.positions[map]!, network.neighbors[map]!, network.neighborCount);
    return binned(data, tearBounds, `below ${tearBounds[0]} of the map's width`, `${tearBounds.at(-1)} and more`, state => torn[state]!);
}

const byOutput = (data: Data, moment: Moment, index: number): Colouring =>
    binned(data, outputBounds, "below 0", "1 and more", state => output(data, moment, state, Math.min(index, data.outputCount - 1)));
