// What can be said of a group of states from who is near whom. All of it describes; nothing here is a test of a hypothesis.
import { boundsOf, sideOf } from "./bounds";
import { GrownGroups } from "./grownGroups";
import { Indices } from "./indices";
import { MapGrid } from "./mapGrid";
import { StateSet } from "./stateSet";

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
export function closureOf(neighbors: Indices, k: number, group: StateSet, grown: GrownGroups): Closure {
    const { states, member, size } = group;
    const parent = new Int32Array(member.length);
    for (const state of states) {
        parent[state] = state;
    }
    const root = (state: number): number => {
        let at = state;
        while (parent[at] !== at) {
            parent[at] = parent[parent[at]!]!;
            at = parent[at]!;
        }
        return at;
    };
    let inside = 0;
    for (const state of states) {
        let own = root(state);
        for (let link = state * k; link < (state + 1) * k; link++) {
            const other = neighbors[link]!;
            if (member[other] === 1) {
                inside++;
                // Most links lead to what hangs together with the state already.
                const there = parent[other] === own ? own : root(other);
                if (there < own) {
                    parent[own] = there;
                    own = there;
                } else if (there > own) {
                    parent[there] = own;
                }
            }
        }
        parent[state] = own;
    }
    const sizes = new Int32Array(member.length);
    for (const state of states) {
        sizes[root(state)]! += 1;
    }
    let [pieces, largest] = [0, 0];
    for (const state of states) {
        const share = sizes[state]! / size;
        pieces += share >= crumb ? 1 : 0;
        largest = Math.max(largest, share);
    }
    return { inside: size === 0 ? 0 : inside / (k * size), control: grown.medianShare(size), pieces, largest };
}

/** The states that one reaches from a state on a map by steps shorter than a gap that can be seen: a sixtieth of the map's width. */
export const islandAround = (positions: Float32Array, start: number): StateSet => new StateSet(new MapGrid(positions, 60).reachable(start));

/** For each state how far its nearest states in the full space lie on the map, in the mean and as a share of the map's width: where a map tears, this is large. */
export function discontinuity(positions: Float32Array, neighbors: Indices, k: number): Float32Array {
    const count = positions.length / 2;
    const width = sideOf(boundsOf(positions));
    const result = new Float32Array(count);
    for (let state = 0; state < count; state++) {
        let sum = 0;
        for (let i = state * k; i < (state + 1) * k; i++) {
            const other = neighbors[i]!;
            sum += Math.sqrt((positions[2 * state]! - positions[2 * other]!) ** 2 + (positions[2 * state + 1]! - positions[2 * other + 1]!) ** 2);
        }
        result[state] = sum / k / width;
    }
    return result;
}
