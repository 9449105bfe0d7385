import { Data, Flag } from "./data";

/** The scene that outputs tell (paper, section 2.4.2): the largest of each characteristic, or -1 where the softmax has none that stands out. */
export function readScene(data: Data, outputs: Float64Array): Int8Array {
    return Int8Array.from(data.groups, group => {
        const values = outputs.subarray(group.start, group.start + group.names.length);
        const best = Math.max(...values);
        const sum = values.reduce((total, value) => total + Math.exp(value - best), 0);
        return 1 / sum < data.thresholdFactor / values.length ? -1 : values.indexOf(best);
    });
}

/** Whether what was said is read, and nothing else, for each object: as SlotFlags.cs has it. */
export function flagsOf(said: Int8Array, read: Int8Array): number {
    const slot = (start: number, valid: number, exact: number): number => {
        const [wanted, found] = [said.subarray(start, start + 3), read.subarray(start, start + 3)];
        return (wanted.every((value, i) => value < 0 || value === found[i]) ? valid : 0) | (wanted.every((value, i) => value === found[i]) ? exact : 0);
    };
    return slot(0, Flag.FirstValid, Flag.FirstExact) | slot(3, Flag.SecondValid, Flag.SecondExact);
}

export const lossOf = (outputs: Float64Array, target: Float64Array): number =>
    outputs.reduce((sum, value, i) => sum + (value - target[i]!) ** 2, 0) / outputs.length;
