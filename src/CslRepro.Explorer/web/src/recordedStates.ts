/** The states that a map was made of, in few bytes. */
export interface StateData {
    readonly step: number;
    readonly values: Int8Array | Int16Array;
    readonly means: Float32Array | null;
    /** N x K. */
    readonly axes: Float32Array | null;
}

export interface Neighbors {
    readonly states: readonly number[];
    readonly distances: Float64Array;
}

/** A state along the components that recorded states are kept in. */
function project({ means, axes }: StateData, state: Float64Array): Float64Array {
    if (!means || !axes) {
        return state;
    }
    const components = axes.length / means.length;
    const result = new Float64Array(components);
    for (let unit = 0; unit < means.length; unit++) {
        const value = state[unit]! - means[unit]!;
        for (let k = 0; k < components; k++) {
            result[k]! += value * axes[unit * components + k]!;
        }
    }
    return result;
}

/** The recorded states nearest to a state, nearest first. */
export function nearestTo(data: StateData, state: Float64Array, count: number): Neighbors {
    const at = project(data, state);
    const { values, step } = data;
    const rows = values.length / at.length;
    const states: number[] = [];
    const squares: number[] = [];
    for (let row = 0; row < rows; row++) {
        const start = row * at.length;
        const bound = states.length < count ? Infinity : squares[count - 1]!;
        let sum = 0;
        for (let k = 0; k < at.length && sum < bound; k++) {
            sum += (values[start + k]! * step - at[k]!) ** 2;
        }
        if (sum < bound) {
            let place = states.length;
            while (place > 0 && squares[place - 1]! > sum) {
                place--;
            }
            states.splice(place, 0, row);
            squares.splice(place, 0, sum);
            states.length = squares.length = Math.min(count, states.length);
        }
    }
    return { states, distances: Float64Array.from(squares, Math.sqrt) };
}
