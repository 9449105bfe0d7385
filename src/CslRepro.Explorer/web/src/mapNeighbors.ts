import { Indices, newIndices } from "./indices";
import { MapGrid } from "./mapGrid";

/** Finds the nearest states of each state on a map, itself not counted, as many at a time as there is time for. */
export class MapNeighbors {
    private readonly grid: MapGrid;
    private readonly result: Indices;
    private readonly near: Int32Array;
    private readonly distances: Float64Array;
    private next = 0;

    constructor(private readonly positions: Float32Array, private readonly k: number) {
        this.grid = new MapGrid(positions);
        this.result = newIndices((positions.length / 2) * k, positions.length / 2);
        this.near = new Int32Array(k);
        this.distances = new Float64Array(k);
    }

    /** Goes on with so many states; false if none are left. */
    advance(states: number): boolean {
        const end = Math.min(this.positions.length / 2, this.next + states);
        for (; this.next < end; this.next++) {
            this.find(this.next);
        }
        return end < this.positions.length / 2;
    }

    /** All of them, k for each state, nearest first. */
    get all(): Indices {
        this.advance(Infinity);
        return this.result;
    }

    private find(state: number): void {
        const { grid, positions, k, near, distances } = this;
        const [x, y] = [positions[2 * state]!, positions[2 * state + 1]!];
        const [column, row] = [grid.column(x), grid.row(y)];
        let held = 0;
        // What lies in a ring of cells is at least as far as the rings between.
        for (let ring = 0; ring === 0 || held < k || Math.sqrt(distances[k - 1]!) > (ring - 1) * grid.cell; ring++) {
            const count = grid.ring(column, row, ring);
            if (count < 0 && ring > 0) {
                break;
            }
            for (let i = 0; i < count; i++) {
                const other = grid.found[i]!;
                const distance = (x - positions[2 * other]!) ** 2 + (y - positions[2 * other + 1]!) ** 2;
                if (other === state || (held === k && distance >= distances[k - 1]!)) {
                    continue;
                }
                let place = held < k ? held++ : k - 1;
                for (; place > 0 && distances[place - 1]! > distance; place--) {
                    distances[place] = distances[place - 1]!;
                    near[place] = near[place - 1]!;
                }
                distances[place] = distance;
                near[place] = other;
            }
        }
        this.result.set(near, state * k);
    }
}
