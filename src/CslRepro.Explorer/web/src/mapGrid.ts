import { boundsOf, sideOf } from "./bounds";

/** A grid of a map's states, in which those near a place are found without looking at all. */
export class MapGrid {
    /** The side of a cell. */
    readonly cell: number;
    /** What `ring` found. */
    readonly found: Int32Array;

    private readonly starts: Int32Array;
    private readonly states: Int32Array;
    private readonly left: number;
    private readonly bottom: number;

    /** @param cells How many cells a side has: about one state a cell, unless told. */
    constructor(readonly positions: Float32Array, private readonly cells = Math.max(1, Math.ceil(Math.sqrt(positions.length / 2)))) {
        const count = positions.length / 2;
        const bounds = boundsOf(positions);
        this.left = bounds.left;
        this.bottom = bounds.bottom;
        this.cell = sideOf(bounds) / cells;
        this.starts = new Int32Array(cells * cells + 1);
        for (let state = 0; state < count; state++) {
            this.starts[this.cellOf(state) + 1]! += 1;
        }
        for (let i = 0; i < cells * cells; i++) {
            this.starts[i + 1]! += this.starts[i]!;
        }
        const filled = this.starts.slice();
        this.states = new Int32Array(count);
        for (let state = 0; state < count; state++) {
            this.states[filled[this.cellOf(state)]!++] = state;
        }
        this.found = new Int32Array(count);
    }

    /** The column of a place, the nearest one if it lies outside. */
    column(x: number): number {
        return Math.max(0, Math.min(this.cells - 1, Math.floor((x - this.left) / this.cell)));
    }

    /** The row of a place, the nearest one if it lies outside. */
    row(y: number): number {
        return Math.max(0, Math.min(this.cells - 1, Math.floor((y - this.bottom) / this.cell)));
    }

    /** Finds all states in the cells whose larger distance from a cell is `ring`: how many, or -1 if all these cells lie outside. */
    ring(column: number, row: number, ring: number): number {
        const { cells, starts, states, found } = this;
        let [count, touched] = [0, false];
        for (let r = Math.max(0, row - ring); r <= Math.min(cells - 1, row + ring); r++) {
            const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
            for (let c = column - ring; c <= column + ring; c += step) {
                if (c >= 0 && c < cells) {
                    touched = true;
                    const cell = r * cells + c;
                    for (let i = starts[cell]!; i < starts[cell + 1]!; i++) {
                        found[count++] = states[i]!;
                    }
                }
            }
        }
        return touched ? count : -1;
    }

    /** The state nearest to a place among those that are marked by 1, or null if none of them is within reach. */
    nearest(x: number, y: number, reach: number, marked: Uint8Array): number | null {
        const { positions, found } = this;
        const [column, row] = [this.column(x), this.row(y)];
        let [best, nearest]: [number, number | null] = [reach * reach, null];
        // What lies in a ring of cells is at least as far as the rings between.
        for (let ring = 0; ring === 0 || (ring - 1) * this.cell <= Math.sqrt(best); ring++) {
            const count = this.ring(column, row, ring);
            if (count < 0) {
                break;
            }
            for (let i = 0; i < count; i++) {
                const state = found[i]!;
                const distance = (positions[2 * state]! - x) ** 2 + (positions[2 * state + 1]! - y) ** 2;
                if (marked[state] === 1 && distance < best) {
                    [best, nearest] = [distance, state];
                }
            }
        }
        return nearest;
    }

    /** All that one reaches from a state by steps of at most a cell's side. */
    reachable(start: number): Uint8Array {
        const { positions, starts, states, cells } = this;
        const reached = new Uint8Array(positions.length / 2);
        const order = new Int32Array(reached.length);
        // Of each cell the states that are not reached yet stand first, so that crowds are not looked at again and again.
        const open = states.slice();
        const ends = starts.slice(1);
        const bound = this.cell * this.cell;
        let [held, at] = [0, 0];
        reached[start] = 1;
        order[held++] = start;
        while (at < held) {
            const state = order[at++]!;
            const [x, y] = [positions[2 * state]!, positions[2 * state + 1]!];
            const [column, row] = [this.column(x), this.row(y)];
            for (let r = Math.max(0, row - 1); r <= Math.min(cells - 1, row + 1); r++) {
                for (let cell = r * cells + Math.max(0, column - 1); cell <= r * cells + Math.min(cells - 1, column + 1); cell++) {
                    for (let i = starts[cell]!; i < ends[cell]!;) {
                        const other = open[i]!;
                        const near = reached[other] === 1 || (positions[2 * other]! - x) ** 2 + (positions[2 * other + 1]! - y) ** 2 <= bound;
                        if (!near) {
                            i++;
                            continue;
                        }
                        if (reached[other] === 0) {
                            reached[other] = 1;
                            order[held++] = other;
                        }
                        open[i] = open[--ends[cell]!]!;
                    }
                }
            }
        }
        return reached;
    }

    private cellOf(state: number): number {
        return this.row(this.positions[2 * state + 1]!) * this.cells + this.column(this.positions[2 * state]!);
    }
}
