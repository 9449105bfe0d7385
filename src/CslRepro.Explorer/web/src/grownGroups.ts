// Groups that are grown around states, to say how closed any part of the states is.
import { Indices } from "./indices";

const mostControls = 20;
const leastControls = 5;
const controlWork = 40_000;

/** Large groups are alike, and dear. */
const controlsOf = (size: number, count: number): number => Math.min(count, mostControls, Math.max(leastControls, Math.round(controlWork / size)));

/**
 * Groups that begin with states spread over all of them and take in the nearest ones of those that they have, until they are as large as is asked. One that
 * holds all that hangs together goes on with the next state that it has not.
 */
export class GrownGroups {
    private readonly count: number;
    private readonly grown: Int32Array;
    private readonly rank: Int32Array;
    /** For each of the few groups that large sizes have, how many links lie inside of its first n states. */
    private readonly courses: Uint32Array[] = [];

    constructor(private readonly neighbors: Indices, private readonly k: number) {
        this.count = neighbors.length / k;
        this.grown = new Int32Array(this.count);
        this.rank = new Int32Array(this.count);
    }

    /** The share of the nearest states of a group's states that belong to it, in the median of groups of a size. */
    medianShare(size: number): number {
        const controls = controlsOf(size, this.count);
        const shares = Array.from({ length: controls }, (_, i) => this.linksInside(i, controls, size) / (this.k * size)).sort((a, b) => a - b);
        return shares[shares.length >> 1]!;
    }

    /** Grows one of the groups that large sizes have to its full course, so that an answer need not; false if none are left. */
    prepare(): boolean {
        const controls = Math.min(this.count, leastControls);
        if (this.courses.length < controls && controlsOf(this.count, this.count) === controls) {
            this.grow(this.startOf(this.courses.length, controls), this.count);
            this.courses.push(this.course());
            return true;
        }
        return false;
    }

    private startOf(i: number, controls: number): number {
        return Math.floor(((i + 0.5) * this.count) / controls);
    }

    private linksInside(i: number, controls: number, size: number): number {
        if (controls === leastControls && this.count > leastControls) {
            while (this.courses.length <= i && this.prepare()) {
                // Each of them is kept.
            }
            return this.courses[i]![size]!;
        }
        this.grow(this.startOf(i, controls), size);
        const { neighbors, k, grown, rank } = this;
        let inside = 0;
        for (let at = 0; at < size; at++) {
            const start = grown[at]! * k;
            for (let link = start; link < start + k; link++) {
                inside += rank[neighbors[link]!]! >= 0 ? 1 : 0;
            }
        }
        return inside;
    }

    /** Notes which states a group takes in, and as which one each; -1 for those that it does not. */
    private grow(start: number, size: number): void {
        const { neighbors, k, grown, rank, count } = this;
        rank.fill(-1);
        let [held, at, next] = [0, 0, start];
        while (held < size) {
            if (at === held) {
                while (rank[next]! >= 0) {
                    next = (next + 1) % count;
                }
                rank[next] = held;
                grown[held++] = next;
            }
            const from = grown[at++]! * k;
            for (let link = from; link < from + k && held < size; link++) {
                const other = neighbors[link]!;
                if (rank[other] === -1) {
                    rank[other] = held;
                    grown[held++] = other;
                }
            }
        }
    }

    /** How many links lie inside of the first 0, 1, 2, ... states of a group that has been grown to all states. */
    private course(): Uint32Array {
        const { neighbors, k, rank, count } = this;
        const result = new Uint32Array(count + 1);
        for (let state = 0, link = 0; state < count; state++) {
            const own = rank[state]!;
            for (const end = link + k; link < end; link++) {
                result[Math.max(own, rank[neighbors[link]!]!) + 1]! += 1;
            }
        }
        for (let size = 0; size < count; size++) {
            result[size + 1]! += result[size]!;
        }
        return result;
    }
}
