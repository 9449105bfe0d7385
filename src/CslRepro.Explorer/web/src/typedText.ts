import { Data } from "./data";

/** What somebody has typed. */
export interface Typed {
    /** BEGIN and the words of the vocabulary, as far as they are whole. */
    readonly words: readonly number[];
    /** The beginning of a word at the end, in lower case; empty if there is none. */
    readonly partial: string;
    /** What is no word of the language, and no beginning of one. */
    readonly unknown: readonly string[];
}

/** Reads words in upper or lower case; a full stop is END. */
export function parseTyped(data: Data, text: string): Typed {
    const lower = data.words.map(word => word.toLowerCase());
    const parts = text.toLowerCase().replaceAll(".", ` ${lower[data.endWord]!} `).split(/\s+/).filter(part => part !== "");
    const isOpen = !/[\s.]$/.test(text);
    const words = [data.beginWord];
    const unknown: string[] = [];
    let partial = "";
    parts.forEach((part, i) => {
        const word = lower.indexOf(part);
        if (word === data.beginWord) {
            return;
        }
        if (word >= 0) {
            words.push(word);
        } else if (isOpen && i === parts.length - 1 && lower.some(other => other.startsWith(part))) {
            partial = part;
        } else {
            unknown.push(part);
        }
    });
    return { words, partial, unknown };
}

/** The words as one would type them, without BEGIN. */
export const textOf = (data: Data, words: readonly number[]): string => words.filter(word => word !== data.beginWord).map(word => data.words[word]!).join(" ");
