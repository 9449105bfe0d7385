// The generator of the C# side: Philox4x32-10 (J. K. Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3", SC11, 2011, section 3.3).

const rounds = 10;

/** The upper half of the product of two 32-bit numbers. */
function highProduct(a: number, b: number): number {
    const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
    const middle = a1 * b0 + ((a0 * b0) >>> 16);
    const carry = (middle & 0xffff) + a0 * b1;
    return (a1 * b1 + Math.floor(middle / 65536) + Math.floor(carry / 65536)) >>> 0;
}

/** Four random words from a counter of four words and a key of two; the counter is replaced. */
export function philox(counter: Uint32Array, key0: number, key1: number): void {
    let [c0, c1, c2, c3] = [counter[0]!, counter[1]!, counter[2]!, counter[3]!];
    for (let round = 0; round < rounds; round++) {
        const high0 = highProduct(0xd2511f53, c0);
        const low0 = Math.imul(0xd2511f53, c0) >>> 0;
        const high1 = highProduct(0xcd9e8d57, c2);
        const low1 = Math.imul(0xcd9e8d57, c2) >>> 0;
        c0 = (high1 ^ c1 ^ key0) >>> 0;
        c1 = low1;
        c2 = (high0 ^ c3 ^ key1) >>> 0;
        c3 = low0;
        key0 = (key0 + 0x9e3779b9) >>> 0;
        key1 = (key1 + 0xbb67ae85) >>> 0;
    }
    counter[0] = c0;
    counter[1] = c1;
    counter[2] = c2;
    counter[3] = c3;
}

/** The first numbers of a stream, uniform over the multiples of 2^-24 in [0, 1). */
export function uniforms(key: readonly number[], count: number): Float32Array {
    const result = new Float32Array(count);
    const words = new Uint32Array(4);
    for (let i = 0; i < count; i += 4) {
        words[0] = i / 4;
        words[1] = 0;
        words[2] = key[2]!;
        words[3] = key[3]!;
        philox(words, key[0]!, key[1]!);
        for (let word = 0; word < 4 && i + word < count; word++) {
            result[i + word] = (words[word]! >>> 8) / 16777216;
        }
    }
    return result;
}
