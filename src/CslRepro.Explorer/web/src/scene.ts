// What a map shows, in the order in which it is drawn. It changes when states are coloured, filtered or chosen, not when the map is moved.
import { Category, Colouring, Shape } from "./colouring";
import { mixed, theme } from "./palette";
import { StateSet } from "./stateSet";

/** Points that look the same and are drawn one after the other. */
export interface Layer {
    /** The first of them, and the one after the last, in the order of drawing. */
    readonly start: number;
    readonly end: number;
    readonly shape: Shape;
    readonly colour: string;
    readonly opacity: number;
    /** How much larger than other points. */
    readonly size: number;
}

/** In a larger crowd what shines through adds up to full colour, so that nothing stands out: those in the background are pale there instead. */
const crowd = 20_000;
const paleness = 0.2;

export interface Scene {
    readonly background: string;
    /** All states in the order of drawing. */
    readonly order: Uint32Array;
    readonly layers: readonly Layer[];
}

/** First those that are filtered out, faintly, then each category above the one before, then, if some are chosen, those once more above all others. */
export function sceneOf(colouring: Colouring, shown: Uint8Array, chosen: StateSet | null): Scene {
    const { background, faint } = theme();
    const { categories, of } = colouring;
    const looks: (Omit<Layer, "start" | "end">)[] = [
        { shape: "circle", colour: faint, opacity: 1, size: 0.7 },
        ...categories.map(({ shape, colour }: Category) => of.length <= crowd
            ? { shape, colour, opacity: paleness, size: 1 }
            : { shape, colour: mixed(colour, 1.5 * paleness, background), opacity: 1, size: 1 }),
        ...categories.map(({ shape, colour }: Category) => ({ shape, colour, opacity: 0.9, size: chosen === null ? 1 : 1.15 })),
    ];
    const layerOf = (state: number): number =>
        shown[state] === 0 ? 0 : 1 + of[state]! + (chosen === null || chosen.member[state] === 1 ? categories.length : 0);
    const ends = new Uint32Array(looks.length + 1);
    for (let state = 0; state < of.length; state++) {
        ends[layerOf(state) + 1]! += 1;
    }
    for (let layer = 0; layer < looks.length; layer++) {
        ends[layer + 1]! += ends[layer]!;
    }
    const filled = ends.slice();
    const order = new Uint32Array(of.length);
    for (let state = 0; state < of.length; state++) {
        order[filled[layerOf(state)]!++] = state;
    }
    const layers = looks.map((look, i) => ({ ...look, start: ends[i]!, end: ends[i + 1]! })).filter(({ start, end }) => start < end);
    return { background, order, layers };
}

/** The positions of states in the order of drawing. */
export function inOrder(positions: Float32Array, order: Uint32Array): Float32Array {
    const result = new Float32Array(positions.length);
    for (let i = 0; i < order.length; i++) {
        const state = order[i]!;
        result[2 * i] = positions[2 * state]!;
        result[2 * i + 1] = positions[2 * state + 1]!;
    }
    return result;
}
