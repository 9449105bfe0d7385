// What can be said of a group of states from who is near whom. All of it describes; nothing here is a test of a hypothesis.

/** How a group lies among all states. */
export interface Closure {
    /** The share of the nearest states of the group's states that belong to the group. */
    readonly inside: number;
    /** The same of groups of the same size grown around other states: their median. */
    readonly control: number;
    /** How many pieces the group falls into by links between nearest states; crumbs of less than a twentieth do not count. */
    readonly pieces: number;
    /** The share of the states that lie in the largest piece. */
    readonly largest: number;
}

export type Answer = "a group" | "several groups" | "a loose group" | "no group";

const mostControls = 20;
const controlWork = 40_000;
const crumb = 0.05;

/**
 * In words: a group is all but closed, or clearly more closed than what one grows around other states; a loose one comes near to that. What is closed but
 * hangs together in no large piece is several. docs/explorer.md says so, too.
 */
export function answerOf({ inside, control, largest }: Closure): Answer {
    const leaksLess = (share: number): boolean => 1 - inside <= share * (1 - control);
    if (inside >= 0.98 || (inside >= 0.9 && leaksLess(0.5))) {
        return largest >= 0.8 ? "a group" : "several groups";
    }
    return inside >= 0.9 || (inside >= 0.75 && leaksLess(0.75)) ? "a loose group" : "no group";
}

/** Measures a group of some of the states; neighbours are k for each state, nearest first. */
export function closureOf(neighbors: Uint16Array, k: number, group: ReadonlySet<number>): Closure {
    const count = neighbors.length / k;
    const member = membership(count, group);
    const shares = controlShares(neighbors, k, group.size, count).sort((a, b) => a - b);
    return { inside: insideShare(neighbors, k, group, member), control: shares[shares.length >> 1]!, ...piecesOf(neighbors, k, group, member) };
}

function membership(count: number, group: Iterable<number>): Uint8Array {
    const member = new Uint8Array(count);
    for (const state of group) {
        member[state] = 1;
    }
    return member;
}

function insideShare(neighbors: Uint16Array, k: number, group: Iterable<number>, member: Uint8Array): number {
    let [inside, all] = [0, 0];
    for (const state of group) {
        for (let i = state * k; i < (state + 1) * k; i++) {
            inside += member[neighbors[i]!]!;
        }
        all += k;
    }
    return all === 0 ? 0 : inside / all;
}

/**
 * The inside share of groups that begin with states spread over all of them and take in the nearest ones of those that they have, until they are as large.
 * One that holds all that hangs together goes on with the next state that it has not.
 */
function controlShares(neighbors: Uint16Array, k: number, size: number, count: number): number[] {
    const grown = new Int32Array(size);
    const member = new Uint8Array(count);
    // Large groups are alike, and dear.
    const controls = Math.min(count, mostControls, Math.max(5, Math.round(controlWork / size)));
    return Array.from({ length: controls }, (_, i) => {
        member.fill(0);
        let [held, at] = [0, 0];
        let next = Math.floor(((i + 0.5) * count) / controls);
        const take = (state: number): void => {
            if (member[state] === 0 && held < size) {
                member[state] = 1;
                grown[held++] = state;
            }
        };
        while (held < size) {
            if (at === held) {
                while (member[next] === 1) {
                    next = (next + 1) % count;
                }
                take(next);
            }
            const start = grown[at++]! * k;
            for (let link = start; link < start + k; link++) {
                take(neighbors[link]!);
            }
        }
        return insideShare(neighbors, k, grown, member);
    });
}

function piecesOf(neighbors: Uint16Array, k: number, group: ReadonlySet<number>, member: Uint8Array): { pieces: number; largest: number } {
    const parent = new Int32Array(member.length).map((_, i) => i);
    const root = (state: number): number => {
        let at = state;
        while (parent[at] !== at) {
            parent[at] = parent[parent[at]!]!;
            at = parent[at]!;
        }
        return at;
    };
    for (const state of group) {
        for (let i = state * k; i < (state + 1) * k; i++) {
            if (member[neighbors[i]!] === 1) {
                parent[root(state)] = root(neighbors[i]!);
            }
        }
    }
    const sizes = new Map<number, number>();
    for (const state of group) {
        sizes.set(root(state), (sizes.get(root(state)) ?? 0) + 1);
    }
    const shares = [...sizes.values()].map(size => size / group.size);
    return { pieces: shares.filter(share => share >= crumb).length, largest: Math.max(0, ...shares) };
}

/** A grid of a map's states, in which those near a place are found without looking at all. */
class MapGrid {
    private readonly starts: Int32Array;
    private readonly states: Int32Array;
    private readonly cells: number;
    private readonly left: number;
    private readonly bottom: number;
    readonly cell: number;

    constructor(private readonly positions: Float32Array) {
        const count = positions.length / 2;
        let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
        for (let i = 0; i < positions.length; i += 2) {
            left = Math.min(left, positions[i]!);
            right = Math.max(right, positions[i]!);
            bottom = Math.min(bottom, positions[i + 1]!);
            top = Math.max(top, positions[i + 1]!);
        }
        this.cells = Math.max(1, Math.ceil(Math.sqrt(count)));
        this.left = left;
        this.bottom = bottom;
        this.cell = Math.max(right - left, top - bottom, 1e-9) / this.cells;
        this.starts = new Int32Array(this.cells * this.cells + 1);
        for (let state = 0; state < count; state++) {
            this.starts[this.cellOf(state) + 1]! += 1;
        }
        for (let i = 0; i < this.cells * this.cells; i++) {
            this.starts[i + 1]! += this.starts[i]!;
        }
        const filled = this.starts.slice();
        this.states = new Int32Array(count);
        for (let state = 0; state < count; state++) {
            this.states[filled[this.cellOf(state)]!++] = state;
        }
    }

    /** Calls for every state in the cells whose larger distance from a state's cell is `ring`; false if the ring lies outside. */
    visit(state: number, ring: number, visit: (other: number) => void): boolean {
        const [column, row] = this.placeOf(state);
        let touched = false;
        for (let r = row - ring; r <= row + ring; r++) {
            const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
            for (let c = column - ring; c <= column + ring; c += step) {
                if (r >= 0 && c >= 0 && r < this.cells && c < this.cells) {
                    touched = true;
                    const cell = r * this.cells + c;
                    for (let i = this.starts[cell]!; i < this.starts[cell + 1]!; i++) {
                        visit(this.states[i]!);
                    }
                }
            }
        }
        return touched;
    }

    private placeOf(state: number): [number, number] {
        const at = (value: number, from: number): number => Math.min(this.cells - 1, Math.floor((value - from) / this.cell));
        return [at(this.positions[2 * state]!, this.left), at(this.positions[2 * state + 1]!, this.bottom)];
    }

    private cellOf(state: number): number {
        const [column, row] = this.placeOf(state);
        return row * this.cells + column;
    }
}

const squared = (positions: Float32Array, a: number, b: number): number =>
    (positions[2 * a]! - positions[2 * b]!) ** 2 + (positions[2 * a + 1]! - positions[2 * b + 1]!) ** 2;

/** The nearest states of each state on a map, itself not counted. */
export function mapNeighbors(positions: Float32Array, k: number): Uint16Array {
    const count = positions.length / 2;
    const grid = new MapGrid(positions);
    const result = new Uint16Array(count * k);
    const near = new Int32Array(k);
    const distances = new Float64Array(k);
    for (let state = 0; state < count; state++) {
        let found = 0;
        const take = (other: number): void => {
            const distance = squared(positions, state, other);
            if (other === state || (found === k && distance >= distances[k - 1]!)) {
                return;
            }
            let place = found < k ? found++ : k - 1;
            for (; place > 0 && distances[place - 1]! > distance; place--) {
                distances[place] = distances[place - 1]!;
                near[place] = near[place - 1]!;
            }
            distances[place] = distance;
            near[place] = other;
        };
        // What lies in a ring of cells is at least as far as the rings between.
        for (let ring = 0; ring === 0 || found < k || Math.sqrt(distances[k - 1]!) > (ring - 1) * grid.cell; ring++) {
            if (!grid.visit(state, ring, take) && ring > 0) {
                break;
            }
        }
        result.set(near, state * k);
    }
    return result;
}

/** The states that one reaches from a state on a map by steps shorter than a gap that can be seen: a sixtieth of the map's width. */
export function islandAround(positions: Float32Array, start: number): Set<number> {
    const grid = new MapGrid(positions);
    const cells = Math.ceil(Math.sqrt(positions.length / 2));
    const reach = (grid.cell * cells) / 60;
    const rings = Math.ceil(reach / grid.cell);
    const island = new Set([start]);
    // A set goes on through what is added to it on the way.
    for (const state of island) {
        for (let ring = 0; ring <= rings; ring++) {
            grid.visit(state, ring, other => {
                if (squared(positions, state, other) <= reach * reach) {
                    island.add(other);
                }
            });
        }
    }
    return island;
}

/** For each state how far its nearest states in the full space lie on the map, in the mean and as a share of the map's width: where a map tears, this is large. */
export function discontinuity(positions: Float32Array, neighbors: Uint16Array, k: number): Float32Array {
    const count = positions.length / 2;
    const grid = new MapGrid(positions);
    const width = grid.cell * Math.ceil(Math.sqrt(count));
    return Float32Array.from({ length: count }, (_, state) => {
        let sum = 0;
        for (let i = state * k; i < (state + 1) * k; i++) {
            sum += Math.sqrt(squared(positions, state, neighbors[i]!));
        }
        return sum / k / width;
    });
}
