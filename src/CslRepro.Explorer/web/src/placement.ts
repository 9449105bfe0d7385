// Places one new state on a map as Umap.Place does on the C# side: the map's own points stay, the new one starts at the weighted mean of its neighbours and
// is then pulled by them and pushed by random states. Single precision where that side has it.
import { Indices, newIndices } from "./indices";
import { philox } from "./random";
import { Neighbors } from "./recordedStates";

export interface Placement {
    readonly neighbors: number;
    readonly epochs: number;
    readonly learningRate: number;
    readonly pushes: number;
    readonly a: number;
    readonly b: number;
    readonly repulsion: number;
    /** All states in the random order from which pushes are drawn. */
    readonly order: Indices;
    readonly key0: number;
    readonly key1: number;
}

const f = Math.fround;
const clip = 4;
const lookAgainAfter = 8;
const edgesInRound = 5;
const mostRounds = 16;
const phaseStep = 0x9e3779b9;

/** How surely a state belongs to each neighbour, the nearest distance counting as 0 (McInnes, Healy, Melville 2018, algorithm 3). */
export function memberships(distances: Float64Array): Float32Array {
    const target = Math.log2(distances.length);
    let [low, high, sigma] = [0, Infinity, 1];
    for (let step = 0; step < 64; step++) {
        let sum = 0;
        for (let i = 1; i < distances.length; i++) {
            sum += distances[i]! > 0 ? Math.exp(-distances[i]! / sigma) : 1;
        }
        if (Math.abs(sum - target) < 1e-5) {
            break;
        }
        if (sum > target) {
            high = sigma;
            sigma = (low + high) / 2;
        } else {
            low = sigma;
            sigma = high === Infinity ? sigma * 2 : (low + high) / 2;
        }
    }
    const mean = distances.reduce((sum, value) => sum + value, 0) / distances.length;
    const scale = f(Math.max(sigma, 1e-3 * mean));
    return Float32Array.from(distances, distance => (distance <= 0 || scale === 0 ? 1 : Math.exp(-distance / scale)));
}

/** Which random states push, for every epoch: the same for all new states. */
function pushers({ neighbors, epochs, pushes, order, key0, key1 }: Placement): Indices[] {
    const words = new Uint32Array(4);
    return Array.from({ length: epochs }, (_, epoch) => newIndices(neighbors * pushes, order.length).map((_, index) => {
        if (index % 4 === 0) {
            words.set([index, epoch, 0, 0]);
            philox(words, key0, key1);
        }
        return order[Math.floor((words[index % 4]! * order.length) / 4294967296)]!;
    }));
}

/** Places new states. */
export class Placer {
    private drawn: readonly Indices[] | null = null;

    constructor(private readonly rule: Placement) {
    }

    /** Where a new state lies on a map. */
    place(positions: Float32Array, neighbors: Neighbors): [number, number] {
        this.drawn ??= pushers(this.rule);
        return placeOn(this.rule, this.drawn, positions, neighbors);
    }
}

function placeOn(rule: Placement, drawn: readonly Indices[], positions: Float32Array, { states, distances }: Neighbors): [number, number] {
    const weights = memberships(distances);
    let [total, meanX, meanY] = [0, 0, 0];
    states.forEach((state, i) => {
        total += weights[i]!;
        meanX += weights[i]! * positions[2 * state]!;
        meanY += weights[i]! * positions[2 * state + 1]!;
    });
    let [x, y] = [f(meanX / total), f(meanY / total)];

    const greatest = Math.max(...weights);
    const rates = Array.from(weights, weight => {
        const share = weight / greatest;
        return share * rule.epochs < 1 ? 0 : Math.min(Math.floor(share * 4294967296), 4294967295);
    });
    const rounds = Math.max(1, Math.min(mostRounds, Math.ceil(rates.reduce((sum, rate) => sum + rate, 0) / 4294967296 / edgesInRound)));
    const limited = (squared: number): number => Math.min(1e12, Math.max(1e-12, squared));
    const attraction = (squared: number): number => {
        const d = limited(squared);
        const power = d ** rule.b;
        return (-2 * rule.a * rule.b * power) / (d * (1 + rule.a * power));
    };
    const repulsion = (squared: number): number => {
        const d = limited(squared);
        return (2 * rule.repulsion * rule.b) / ((d + 0.001) * (1 + rule.a * d ** rule.b));
    };
    const moved = (from: number, coefficient: number, difference: number, rate: number): number =>
        f(from + rate * Math.max(-clip, Math.min(clip, f(coefficient * difference))));

    for (let epoch = 0; epoch < rule.epochs; epoch++) {
        const rate = f(rule.learningRate * f(1 - epoch / rule.epochs));
        const taken = states.filter((_, edge) => {
            // An edge's turn comes when the multiples of its rate pass a whole number.
            const before = (Math.imul(edge + 1, phaseStep) + Math.imul(epoch, rates[edge]!)) >>> 0;
            return before + rates[edge]! > 4294967295;
        });
        for (let round = 0; round < rounds; round++) {
            const begin = Math.floor((taken.length * round) / rounds);
            const end = Math.floor((taken.length * (round + 1)) / rounds);
            let [ownX, ownY] = [x, y];
            for (let step = begin; step < end; step++) {
                if ((step - begin) % lookAgainAfter === 0) {
                    [ownX, ownY] = [x, y];
                }
                let [dx, dy] = [f(ownX - positions[2 * taken[step]!]!), f(ownY - positions[2 * taken[step]! + 1]!)];
                let coefficient = f(attraction(f(dx * dx + dy * dy)));
                [x, y] = [moved(x, coefficient, dx, rate), moved(y, coefficient, dy, rate)];
                for (let push = 0; push < rule.pushes; push++) {
                    const other = drawn[epoch]![step * rule.pushes + push]!;
                    [dx, dy] = [f(x - positions[2 * other]!), f(y - positions[2 * other + 1]!)];
                    coefficient = f(repulsion(f(dx * dx + dy * dy)));
                    [x, y] = [moved(x, coefficient, dx, rate), moved(y, coefficient, dy, rate)];
                }
            }
        }
    }
    return [x, y];
}
