// What states have in common. Words and pairs of words are counted along the tree of sentences' beginnings: the state at which one is heard for the first time
// counts for all that go on from there, so that a hundred thousand states take no longer than a glance.
import { correctness } from "./colouring";
import { Data, Moment, Phase } from "./data";

export interface Common {
    readonly text: string;
    /** Share among the chosen states, and among the others. */
    readonly share: number;
    readonly elsewhere: number;
}

const phases = ["in the first clause", "at “and”", "in the second clause", "at END"];
const leastShare = 0.5;
const leastDifference = 0.1;
const most = 14;
const nowhere = -1;

/** Which word, and which pair of words, is heard at each state for the first time in its sentence; -1 for none. */
interface FirstHeard {
    readonly word: Int32Array;
    readonly pair: Int32Array;
    /** 1 after "and". */
    readonly hasSecond: Uint8Array;
}

const known = new WeakMap<Data, FirstHeard>();

function firstHeard(data: Data): FirstHeard {
    let result = known.get(data);
    if (!result) {
        result = findFirstHeard(data);
        known.set(data, result);
    }
    return result;
}

function findFirstHeard({ parents, lastWords, words, andWord, endWord, stateCount }: Data): FirstHeard {
    const word = new Int32Array(stateCount).fill(nowhere);
    const pair = new Int32Array(stateCount).fill(nowhere);
    const hasSecond = new Uint8Array(stateCount);
    for (let state = 0; state < stateCount; state++) {
        const parent = parents[state]!;
        const last = lastWords[state]!;
        hasSecond[state] = last === andWord || (parent >= 0 && hasSecond[parent] === 1) ? 1 : 0;
        // BEGIN and END say nothing that the place does not.
        if (parent < 0 || last === endWord) {
            continue;
        }
        const follows = parents[parent]! >= 0;
        let [isNewWord, isNewPair] = [true, follows];
        for (let at = parent; parents[at]! >= 0; at = parents[at]!) {
            if (lastWords[at] === last) {
                isNewWord = false;
                isNewPair &&= !(parents[parents[at]!]! >= 0 && lastWords[parents[at]!] === lastWords[parent]);
            }
        }
        word[state] = isNewWord ? last : nowhere;
        pair[state] = isNewPair ? lastWords[parent]! * words.length + last : nowhere;
    }
    return { word, pair, hasSecond };
}

/** How many of the marked states have each feature, by its text: place, words, pairs of words, what was said and what was not, errors. */
function countFeatures(data: Data, moment: Moment, marked: Uint8Array): Map<string, number> {
    const { words, parents, phases: phaseOf, lastWords, said, groups } = data;
    const heard = firstHeard(data);
    // Children come after their parents.
    const below = Int32Array.from(marked);
    for (let state = below.length - 1; state > 0; state--) {
        if (parents[state]! >= 0) {
            below[parents[state]!]! += below[state]!;
        }
    }
    const ofWord = new Int32Array(words.length);
    const ofPair = new Int32Array(words.length ** 2);
    const ofPhase = new Int32Array(phases.length);
    const ofLast = new Int32Array(words.length);
    const ofObjects = new Int32Array(3);
    const ofError = new Int32Array(3);
    const values = Math.max(...groups.map(group => group.names.length)) + 1;
    const ofSaid = new Int32Array(groups.length * values);
    for (let state = 0; state < below.length; state++) {
        if (heard.word[state] !== nowhere) {
            ofWord[heard.word[state]!]! += below[state]!;
        }
        if (heard.pair[state] !== nowhere) {
            ofPair[heard.pair[state]!]! += below[state]!;
        }
        if (marked[state] === 1) {
            const hasSecond = heard.hasSecond[state] === 1;
            ofPhase[phaseOf[state]!]! += 1;
            ofLast[lastWords[state]!]! += 1;
            ofObjects[hasSecond ? 0 : phaseOf[state] !== Phase.Final ? 1 : 2]! += 1;
            ofError[Math.min(2, correctness(moment.flags[state]!))]! += 1;
            for (let group = 0; group < groups.length; group++) {
                if (groups[group]!.slot === 0 || hasSecond) {
                    ofSaid[group * values + said[groups.length * state + group]! + 1]! += 1;
                }
            }
        }
    }
    const result = new Map<string, number>();
    const note = (counts: Int32Array, text: (i: number) => string): void => counts.forEach((count, i) => count > 0 && result.set(text(i), count));
    note(ofPhase, i => phases[i]!);
    note(ofLast, i => `last word “${words[i]}”`);
    note(ofWord, i => `has “${words[i]}”`);
    note(ofPair, i => `“${words[Math.floor(i / words.length)]} ${words[i % words.length]}” side by side`);
    note(ofObjects, i => ["two objects", "no “and” yet", "one object"][i]!);
    note(ofError, i => ["exact", "valid, not exact", "not valid"][i]!);
    note(ofSaid, i => {
        const { label, names } = groups[Math.floor(i / values)]!;
        return i % values > 0 ? `${label} is ${names[(i % values) - 1]}` : `${label} is not said`;
    });
    return result;
}

/** What most of the chosen states have in common and other states have less often. Both are marked by 1. */
export function commonFeatures(data: Data, moment: Moment, chosen: Uint8Array, others: Uint8Array): Common[] {
    const size = (marked: Uint8Array): number => marked.reduce((sum, value) => sum + value, 0);
    const [inside, outside] = [size(chosen), size(others)];
    const elsewhere = countFeatures(data, moment, others);
    return [...countFeatures(data, moment, chosen)]
        .map(([text, number]) => ({ text, share: number / inside, elsewhere: outside === 0 ? 0 : (elsewhere.get(text) ?? 0) / outside }))
        .filter(item => item.share >= leastShare && item.share - item.elsewhere >= leastDifference)
        .sort((a, b) => b.share - b.elsewhere - (a.share - a.elsewhere) || (a.text < b.text ? -1 : 1))
        .slice(0, most);
}
