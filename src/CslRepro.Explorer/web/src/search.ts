import { Data } from "./data";

/** A query that can be asked of a sequence of words. */
export interface Query {
    readonly phrases: readonly (readonly string[])[];
    readonly without: readonly (readonly string[])[];
}

/** Words that must have been heard; "words in quotes" side by side; -word must not. */
export function parseQuery(text: string): Query {
    const phrases: string[][] = [];
    const without: string[][] = [];
    for (const [, minus, quoted, plain] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
        const words = (quoted ?? plain ?? "").split(/\s+/).filter(word => word.length > 0);
        if (words.length > 0) {
            (minus === "-" ? without : phrases).push(words);
        }
    }
    return { phrases, without };
}

/** For each state whether its words fit; without a query all do. */
export function matches(data: Data, text: string): Uint8Array {
    const query = parseQuery(text);
    const result = new Uint8Array(data.stateCount).fill(1);
    const apply = (phrase: readonly string[], wanted: boolean): void => {
        const heard = heardBy(data, phrase);
        for (let state = 0; state < result.length; state++) {
            result[state]! &= (heard[state] === 1) === wanted ? 1 : 0;
        }
    };
    query.phrases.forEach(phrase => apply(phrase, true));
    query.without.forEach(phrase => apply(phrase, false));
    return result;
}

/** For each state whether a phrase has been heard; a parent comes before its children. Upper and lower case are the same. */
export function heardBy(data: Data, phrase: readonly string[]): Uint8Array {
    const words = phrase.map(word => word.toLowerCase());
    const lower = data.words.map(word => word.toLowerCase());
    const result = new Uint8Array(data.stateCount);
    for (let state = 0; state < result.length; state++) {
        const parent = data.parents[state]!;
        if (parent >= 0 && result[parent] === 1) {
            result[state] = 1;
            continue;
        }
        let at = state;
        let left = words.length;
        while (left > 0 && at >= 0 && lower[data.lastWords[at]!] === words[left - 1]) {
            left--;
            at = data.parents[at]!;
        }
        result[state] = left === 0 ? 1 : 0;
    }
    return result;
}
