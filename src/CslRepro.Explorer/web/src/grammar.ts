// Which words may follow, and what can be known, after any words: what StateTable.cs and ClausePrefixes.cs say of the recorded sentences.
import { Data, Phase } from "./data";

/** What the words so far allow one to know. */
export interface Known {
    readonly phase: number;
    /** Words that may follow. */
    readonly next: readonly number[];
    /** The expected teacher: D numbers. */
    readonly target: Float64Array;
    /** Object, position and colour of slot 1, then of slot 2; -1 where nothing was said. */
    readonly said: Int8Array;
}

export interface GrammarData {
    readonly parents: Int32Array;
    readonly words: Uint8Array;
    readonly ends: Int32Array;
    readonly stated: Int8Array;
    readonly twoObjectShare: number;
}

interface Place {
    readonly phase: number;
    /** The beginnings of the two clauses: -1 for one without words. */
    readonly clauses: readonly [number, number];
    readonly hasSecond: boolean;
}

/** The grammar: BEGIN clause [and clause] END. */
export class Grammar {
    private readonly children = new Map<number, number>();
    private readonly following: number[][];
    private readonly shares: Float64Array[];
    private readonly wholes: (Float64Array | undefined)[];
    private readonly sizes: readonly number[];

    constructor(private readonly data: Data, { parents, words, ends, stated, twoObjectShare }: GrammarData) {
        this.twoObjectShare = twoObjectShare;
        this.sizes = data.groups.slice(0, 3).map(group => group.names.length);
        const slot = data.outputCount / 2;
        // One more entry of each, for the empty beginning.
        const beginnings = parents.length + 1;
        this.following = Array.from({ length: beginnings }, () => []);
        this.shares = Array.from({ length: beginnings }, () => new Float64Array(slot));
        this.wholes = Array.from({ length: beginnings });
        const counts = new Int32Array(beginnings);
        parents.forEach((parent, node) => {
            this.children.set(this.key(parent, words[node]!), node);
            this.following[parent + 1]!.push(words[node]!);
        });
        ends.forEach((end, clause) => {
            const ideal = this.ideal(stated.subarray(3 * clause, 3 * clause + 3));
            this.wholes[end + 1] = ideal;
            for (let node = end; ; node = parents[node]!) {
                counts[node + 1]! += 1;
                ideal.forEach((value, i) => (this.shares[node + 1]![i]! += value));
                if (node < 0) {
                    break;
                }
            }
        });
        this.shares.forEach((values, node) => values.forEach((value, i) => (values[i] = value / counts[node]!)));
    }

    private readonly twoObjectShare: number;

    /** What is known after each word; null from the first word on that cannot follow. */
    follow(words: readonly number[]): (Known | null)[] {
        let place: Place | null = { phase: Phase.First, clauses: [-1, -1], hasSecond: false };
        return words.map((word, i) => {
            place = place && (i === 0 ? (word === this.data.beginWord ? place : null) : this.after(place, word));
            return place && this.known(place);
        });
    }

    private key(node: number, word: number): number {
        return (node + 1) * this.data.words.length + word;
    }

    private after(place: Place, word: number): Place | null {
        const { andWord, endWord } = this.data;
        const { phase, clauses, hasSecond } = place;
        if (phase === Phase.Final) {
            return null;
        }
        const ended = this.wholes[clauses[hasSecond ? 1 : 0] + 1] !== undefined;
        if (word === endWord) {
            return ended ? { phase: Phase.Final, clauses, hasSecond } : null;
        }
        if (word === andWord) {
            return ended && !hasSecond ? { phase: Phase.And, clauses, hasSecond: true } : null;
        }
        const next = this.children.get(this.key(clauses[hasSecond ? 1 : 0], word));
        if (next === undefined) {
            return null;
        }
        return hasSecond ? { phase: Phase.Second, clauses: [clauses[0], next], hasSecond } : { phase: Phase.First, clauses: [next, -1], hasSecond };
    }

    private known(place: Place): Known {
        const { andWord, endWord } = this.data;
        const { phase, hasSecond } = place;
        const [first, second] = [place.clauses[0] + 1, place.clauses[1] + 1];
        const isFinal = phase === Phase.Final;
        const target = new Float64Array(this.data.outputCount);
        target.set(hasSecond || isFinal ? this.wholes[first]! : this.shares[first]!);
        // A sentence that ends after one clause comes with a second object in every other scene (section 2.4.1).
        const presence = hasSecond ? 1 : isFinal ? 0.5 : this.twoObjectShare + 0.5 * (1 - this.twoObjectShare);
        target.set((hasSecond && isFinal ? this.wholes[second]! : this.shares[second]!).map(value => presence * value), target.length / 2);
        const current = hasSecond ? second : first;
        const next = isFinal ? [] : [...this.following[current]!, ...(this.wholes[current] ? (hasSecond ? [endWord] : [andWord, endWord]) : [])];
        return { phase, next, target, said: this.saidIn(target) };
    }

    private saidIn(target: Float64Array): Int8Array {
        return Int8Array.from(this.data.groups, group => target.subarray(group.start, group.start + group.names.length).indexOf(1));
    }

    private ideal(stated: Int8Array): Float64Array {
        return Float64Array.from(this.sizes.flatMap((size, i) => Array.from({ length: size }, (_, value) => (stated[i]! < 0 ? 1 / size : stated[i] === value ? 1 : 0))));
    }
}
