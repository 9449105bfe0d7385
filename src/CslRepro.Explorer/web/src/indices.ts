// Numbers of states, in 2 bytes each where that does: neighbours are most of a page, and of what it keeps in memory.

export type Indices = Uint16Array | Uint32Array;

const mostOfTwoBytes = 65536;

/** Room for so many numbers of states of a page. */
export const newIndices = (count: number, states: number): Indices => (states <= mostOfTwoBytes ? new Uint16Array(count) : new Uint32Array(count));

/** Numbers as Packed.Indices wrote them: in 2 bytes, or 3 where there are more states. */
export function unpackIndices(bytes: ArrayBuffer, states: number): Indices {
    if (states <= mostOfTwoBytes) {
        return new Uint16Array(bytes);
    }
    const packed = new Uint8Array(bytes);
    const result = new Uint32Array(packed.length / 3);
    for (let i = 0, at = 0; i < result.length; i++, at += 3) {
        result[i] = packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16);
    }
    return result;
}
