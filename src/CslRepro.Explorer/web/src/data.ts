// What the page holds, decoded. PageData.cs says what each field is.
import { RecurrentWeights } from "./cells";
import { GrammarData } from "./grammar";
import { Indices, unpackIndices } from "./indices";
import { Placement } from "./placement";
import { StateData } from "./recordedStates";

/** The values of one characteristic of one object, which share a softmax. */
export interface Group {
    /** 0 or 1. */
    readonly slot: number;
    readonly kind: "object" | "position" | "colour";
    /** Such as "object 1: position". */
    readonly label: string;
    readonly names: readonly string[];
    /** The first of its outputs. */
    readonly start: number;
}

export interface Moment {
    readonly label: string;
    readonly step: number;
    readonly outputs: Int16Array;
    readonly losses: Float32Array;
    readonly flags: Uint8Array;
    /** Of an ESN. */
    readonly readout: Float32Array | null;
    /** Of a network trained by backpropagation. */
    readonly weights: RecurrentWeights | null;
}

/** An ESN's fixed weights, as the page holds them. */
export interface ReservoirData {
    readonly leak: number;
    readonly input: Float32Array;
    readonly recurrent: Float32Array | null;
    readonly draw: { readonly key: readonly number[]; readonly density: number; readonly slope: number; readonly offset: number } | null;
}

export interface Network {
    readonly name: string;
    readonly source: string;
    readonly digest: string;
    readonly units: number;
    readonly neighborCount: number;
    /** For each map x and y of each state. */
    readonly positions: readonly Float32Array[];
    readonly neighbors: readonly Indices[];
    readonly moments: readonly Moment[];
    readonly reservoir: ReservoirData | null;
    /** For each map the states that it was made of. */
    readonly states: readonly StateData[];
    readonly isTrained: boolean;
    readonly otherMaps: readonly OtherMap[];
    readonly instances: readonly Instance[];
}

/** A map that is not shown large. */
export interface OtherMap {
    readonly label: string;
    readonly positions: Float32Array;
}

/** Another instance of a network, and who is near whom in its full space. */
export interface Instance {
    readonly map: OtherMap;
    readonly neighbors: Indices;
}

export interface Data {
    readonly title: string;
    readonly corpus: string;
    readonly seed: string;
    /** What the page lacks because it has many states, for people. */
    readonly omitted: string | null;
    readonly words: readonly string[];
    readonly beginWord: number;
    readonly andWord: number;
    readonly endWord: number;
    readonly thresholdFactor: number;
    readonly groups: readonly Group[];
    readonly outputCount: number;
    readonly stateCount: number;
    readonly parents: Int32Array;
    readonly lastWords: Uint8Array;
    readonly phases: Uint8Array;
    readonly firstSentences: Int32Array;
    readonly sentenceCounts: Int32Array;
    readonly said: Int8Array;
    readonly targets: Float32Array;
    readonly targetOf: Int32Array;
    readonly lastStates: Int32Array;
    readonly seen: Int8Array;
    readonly grammar: GrammarData;
    readonly placement: Placement;
    readonly networks: readonly Network[];
}

export const Phase = { First: 0, And: 1, Second: 2, Final: 3 } as const;
export const Flag = { FirstValid: 1, FirstExact: 2, SecondValid: 4, SecondExact: 8 } as const;

interface RawNetwork {
    name: string;
    source: string;
    digest: string;
    units: number;
    map: [number, number, number];
    neighborCount: number;
    positions: string[];
    neighbors: string[];
    moments: { label: string; step: number; outputs: string; losses: string; flags: string; readout: string | null; weights: RawRecurrent | null }[];
    reservoir: { leak: number; input: string; recurrent: string | null; draw: ReservoirData["draw"] } | null;
    states: { bits: number; step: number; values: string; means: string | null; axes: string | null }[];
    isTrained: boolean;
    otherMaps: RawMap[];
    instances: { map: RawMap; neighbors: string }[];
}

interface RawMap {
    label: string;
    frame: [number, number, number];
    positions: string;
}

interface RawRecurrent {
    kind: string;
    hardGates: boolean;
    kernel: string;
    recurrent: string;
    bias: string;
    dense: string;
    denseBias: string;
}

interface RawPage {
    title: string;
    corpus: string;
    seed: string;
    omitted: string | null;
    words: string[];
    categories: string[];
    positions: string[];
    colours: string[];
    andWord: number;
    endWord: number;
    thresholdFactor: number;
    parents: string;
    lastWords: string;
    phases: string;
    firstSentences: string;
    sentenceCounts: string;
    said: string;
    targets: string;
    targetOf: string;
    lastStates: string;
    seen: string;
    grammar: { parents: string; words: string; ends: string; stated: string; twoObjectShare: number };
    placement: Omit<Placement, "order"> & { order: string };
    networks: RawNetwork[];
}

function bytes(base64: string): ArrayBuffer {
    const text = atob(base64);
    const result = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
        result[i] = text.charCodeAt(i);
    }
    return result.buffer;
}

const floats = (text: string): Float32Array => new Float32Array(bytes(text));
const floatsOrNull = (text: string | null): Float32Array | null => (text === null ? null : floats(text));

function recurrent(raw: RawRecurrent): RecurrentWeights {
    return {
        kind: raw.kind,
        hardGates: raw.hardGates,
        kernel: floats(raw.kernel),
        recurrent: floats(raw.recurrent),
        bias: floats(raw.bias),
        dense: floats(raw.dense),
        denseBias: floats(raw.denseBias),
    };
}

const places = (text: string, [left, bottom, step]: readonly [number, number, number]): Float32Array =>
    Float32Array.from(new Uint16Array(bytes(text)), (value, i) => (i % 2 === 0 ? left : bottom) + value * step);

const otherMap = (raw: RawMap): OtherMap => ({ label: raw.label, positions: places(raw.positions, raw.frame) });

function network(raw: RawNetwork, states: number): Network {
    const indices = (text: string): Indices => unpackIndices(bytes(text), states);
    return {
        name: raw.name,
        source: raw.source,
        digest: raw.digest,
        units: raw.units,
        neighborCount: raw.neighborCount,
        positions: raw.positions.map(text => places(text, raw.map)),
        neighbors: raw.neighbors.map(indices),
        moments: raw.moments.map(moment => ({
            label: moment.label,
            step: moment.step,
            outputs: new Int16Array(bytes(moment.outputs)),
            losses: new Float32Array(bytes(moment.losses)),
            flags: new Uint8Array(bytes(moment.flags)),
            readout: floatsOrNull(moment.readout),
            weights: moment.weights && recurrent(moment.weights),
        })),
        reservoir: raw.reservoir && { ...raw.reservoir, input: floats(raw.reservoir.input), recurrent: floatsOrNull(raw.reservoir.recurrent) },
        states: raw.states.map(item => ({
            step: item.step,
            values: item.bits === 8 ? new Int8Array(bytes(item.values)) : new Int16Array(bytes(item.values)),
            means: floatsOrNull(item.means),
            axes: floatsOrNull(item.axes),
        })),
        isTrained: raw.isTrained,
        otherMaps: raw.otherMaps.map(otherMap),
        instances: raw.instances.map(instance => ({ map: otherMap(instance.map), neighbors: indices(instance.neighbors) })),
    };
}

export function decode(json: string): Data {
    const raw = JSON.parse(json) as RawPage;
    const groups: Group[] = [];
    let start = 0;
    for (const slot of [0, 1]) {
        for (const [kind, names] of [["object", raw.categories], ["position", raw.positions], ["colour", raw.colours]] as const) {
            groups.push({ slot, kind, label: kind === "object" ? `object ${slot + 1}` : `object ${slot + 1}: ${kind}`, names, start });
            start += names.length;
        }
    }
    const parents = new Int32Array(bytes(raw.parents));
    return {
        title: raw.title,
        corpus: raw.corpus,
        seed: raw.seed,
        omitted: raw.omitted,
        words: raw.words,
        // Every sentence begins with it, and so does the first state.
        beginWord: new Uint8Array(bytes(raw.lastWords))[0]!,
        andWord: raw.andWord,
        endWord: raw.endWord,
        thresholdFactor: raw.thresholdFactor,
        groups,
        outputCount: start,
        stateCount: parents.length,
        parents,
        lastWords: new Uint8Array(bytes(raw.lastWords)),
        phases: new Uint8Array(bytes(raw.phases)),
        firstSentences: new Int32Array(bytes(raw.firstSentences)),
        sentenceCounts: new Int32Array(bytes(raw.sentenceCounts)),
        said: new Int8Array(bytes(raw.said)),
        targets: new Float32Array(bytes(raw.targets)),
        targetOf: new Int32Array(bytes(raw.targetOf)),
        lastStates: new Int32Array(bytes(raw.lastStates)),
        seen: new Int8Array(bytes(raw.seen)),
        grammar: {
            parents: new Int32Array(bytes(raw.grammar.parents)),
            words: new Uint8Array(bytes(raw.grammar.words)),
            ends: new Int32Array(bytes(raw.grammar.ends)),
            stated: new Int8Array(bytes(raw.grammar.stated)),
            twoObjectShare: raw.grammar.twoObjectShare,
        },
        placement: { ...raw.placement, order: unpackIndices(bytes(raw.placement.order), parents.length) },
        networks: raw.networks.map(item => network(item, parents.length)),
    };
}

/** The states from BEGIN to a state. */
export function pathTo(data: Data, state: number): number[] {
    const path: number[] = [];
    for (let at = state; at >= 0; at = data.parents[at]!) {
        path.unshift(at);
    }
    return path;
}

/** All states of a sentence. */
export const pathOf = (data: Data, sentence: number): number[] => pathTo(data, data.lastStates[sentence]!);

export const wordOf = (data: Data, state: number): string => data.words[data.lastWords[state]!]!;

export const textTo = (data: Data, state: number): string => pathTo(data, state).map(at => wordOf(data, at)).join(" ");

export const output = (data: Data, moment: Moment, state: number, index: number): number => moment.outputs[state * data.outputCount + index]! * moment.step;

export const target = (data: Data, state: number, index: number): number => data.targets[data.targetOf[state]! * data.outputCount + index]!;

/** The moment of a network: one that was saved has a single one. */
export const momentOf = (network: Network, moment: number): number => Math.min(moment, network.moments.length - 1);

/** The map of a moment: an ESN has a single one. */
export const mapOf = (network: Network, moment: number): number => Math.min(moment, network.positions.length - 1);

/** The sentences that pass a state. */
export function sentencesThrough(data: Data, state: number): number[] {
    const result: number[] = [];
    for (let sentence = 0; sentence < data.lastStates.length; sentence++) {
        for (let at = data.lastStates[sentence]!; at >= state; at = data.parents[at]!) {
            if (at === state) {
                result.push(sentence);
                break;
            }
        }
    }
    return result;
}

/** What words give as a state's own, if they are a recorded beginning of a sentence. */
export function recordedState(data: Data, words: readonly number[]): number | null {
    let at = -1;
    for (const word of words) {
        // Children come after their parents.
        let next = at + 1;
        while (next < data.stateCount && (data.parents[next] !== at || data.lastWords[next] !== word)) {
            next++;
        }
        if (next === data.stateCount) {
            return null;
        }
        at = next;
    }
    return words.length > 0 ? at : null;
}

/** Values of six characteristics in words, such as "cup, left, red; second: bowl". */
export function sceneText(data: Data, values: Int8Array, index: number, nothing: string): string {
    const parts: string[] = [];
    for (const slot of [0, 1]) {
        const names = data.groups
            .filter(group => group.slot === slot)
            .map((group, i) => group.names[values[6 * index + 3 * slot + i]!])
            .filter(name => name !== undefined);
        if (names.length > 0) {
            parts.push(`object ${slot + 1}: ${names.join(", ")}`);
        }
    }
    return parts.length > 0 ? parts.join("; ") : nothing;
}
