// The networks' own equations, so that they run in the page. Weights are those that were trained; sums are in double precision here.
import { uniforms } from "./random";

/** What a network is after a word. */
export interface Step {
    /** What it goes on with: an ESN's units; hidden units; and an LSTM's cells. */
    readonly memory: readonly Float64Array[];
    /** The state that maps show: units, cells of an LSTM, hidden units of others. */
    readonly shown: Float64Array;
    readonly outputs: Float64Array;
}

/** A network that reads word by word. */
export interface Cell {
    /** What it is after one more word; null stands for nothing heard yet. */
    read(before: Step | null, word: number): Step;
}

export interface Reservoir {
    readonly leak: number;
    /** N x (1 + V). */
    readonly input: Float32Array;
    /** N x N. */
    readonly recurrent: Float32Array;
}

export interface RecurrentWeights {
    readonly kind: string;
    readonly hardGates: boolean;
    readonly kernel: Float32Array;
    readonly recurrent: Float32Array;
    readonly bias: Float32Array;
    readonly dense: Float32Array;
    readonly denseBias: Float32Array;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const hardSigmoid = (x: number): number => Math.max(0, Math.min(1, 0.2 * x + 0.5));

/** W as the random numbers that it is made of, in single precision as it was. */
export function drawnWeights(units: number, key: readonly number[], density: number, slope: number, offset: number): Float32Array {
    const weights = uniforms(key, units * units);
    for (let i = 0; i < weights.length; i++) {
        const uniform = weights[i]!;
        // The product is exact in double precision, so that rounding the sum is what a fused multiply-add does.
        weights[i] = uniform < density ? uniform * slope + offset : 0;
    }
    return weights;
}

/** r' = (1 - a) r + a tanh(W r + W_in [1; x]), y = W_out [1; r] (paper, section 2.1). */
export class EsnCell implements Cell {
    private readonly units: number;

    constructor(private readonly reservoir: Reservoir, private readonly readout: Float32Array) {
        this.units = Math.round(Math.sqrt(reservoir.recurrent.length));
    }

    read(before: Step | null, word: number): Step {
        const { units } = this;
        const { leak, input, recurrent } = this.reservoir;
        const columns = input.length / units;
        const last = before?.memory[0] ?? new Float64Array(units);
        const next = new Float64Array(units);
        for (let i = 0; i < units; i++) {
            const row = i * units;
            // Four sums at a time: one alone would wait for itself.
            let [a, b, c, d, j] = [input[i * columns]!, input[i * columns + 1 + word]!, 0, 0, 0];
            for (; j + 3 < units; j += 4) {
                a += recurrent[row + j]! * last[j]!;
                b += recurrent[row + j + 1]! * last[j + 1]!;
                c += recurrent[row + j + 2]! * last[j + 2]!;
                d += recurrent[row + j + 3]! * last[j + 3]!;
            }
            for (; j < units; j++) {
                a += recurrent[row + j]! * last[j]!;
            }
            next[i] = (1 - leak) * last[i]! + leak * Math.tanh(a + b + c + d);
        }
        return { memory: [next], shown: next, outputs: this.outputsOf(next) };
    }

    private outputsOf(state: Float64Array): Float64Array {
        const row = this.units + 1;
        return Float64Array.from({ length: this.readout.length / row }, (_, output) => {
            let sum = this.readout[output * row]!;
            for (let i = 0; i < state.length; i++) {
                sum += this.readout[output * row + 1 + i]! * state[i]!;
            }
            return sum;
        });
    }
}

/** What a word and the hidden units before it add up to: x W + h U, each with its bias, or apart. */
function addRow(target: Float64Array, weights: Float32Array, row: number, factor: number): void {
    const start = row * target.length;
    for (let i = 0; i < target.length; i++) {
        target[i]! += factor * weights[start + i]!;
    }
}

abstract class KerasCell implements Cell {
    protected readonly units: number;
    protected readonly width: number;

    constructor(protected readonly weights: RecurrentWeights, gates: number) {
        this.units = Math.round(Math.sqrt(weights.recurrent.length / gates));
        this.width = gates * this.units;
    }

    abstract read(before: Step | null, word: number): Step;

    protected inputOf(word: number, sum: Float64Array): Float64Array {
        addRow(sum, this.weights.kernel, word, 1);
        return sum;
    }

    protected innerOf(hidden: Float64Array, sum: Float64Array): Float64Array {
        hidden.forEach((value, unit) => addRow(sum, this.weights.recurrent, unit, value));
        return sum;
    }

    protected outputsOf(hidden: Float64Array): Float64Array {
        const outputs = Float64Array.from(this.weights.denseBias);
        hidden.forEach((value, unit) => addRow(outputs, this.weights.dense, unit, value));
        return outputs;
    }
}

/** i, f, o = gate(z), g = tanh(z), c' = f c + i g, h = o tanh(c'). */
class LstmCell extends KerasCell {
    constructor(weights: RecurrentWeights) {
        super(weights, 4);
    }

    read(before: Step | null, word: number): Step {
        const n = this.units;
        const gate = this.weights.hardGates ? hardSigmoid : sigmoid;
        const [hidden, cells] = before?.memory ?? [new Float64Array(n), new Float64Array(n)];
        const z = this.innerOf(hidden!, this.inputOf(word, Float64Array.from(this.weights.bias)));
        const after = cells!.map((cell, u) => gate(z[n + u]!) * cell + gate(z[u]!) * Math.tanh(z[2 * n + u]!));
        const output = after.map((cell, u) => gate(z[3 * n + u]!) * Math.tanh(cell));
        return { memory: [output, after], shown: after, outputs: this.outputsOf(output) };
    }
}

/** z, r = s(x W + b + h U + c), g = tanh(x W + b + r (h U + c)), h' = z h + (1 - z) g: the reset gate after the product, as Keras has it. */
class GruCell extends KerasCell {
    constructor(weights: RecurrentWeights) {
        super(weights, 3);
    }

    read(before: Step | null, word: number): Step {
        const n = this.units;
        const hidden = before?.memory[0] ?? new Float64Array(n);
        const input = this.inputOf(word, Float64Array.from(this.weights.bias.subarray(0, this.width)));
        const inner = this.innerOf(hidden, Float64Array.from(this.weights.bias.subarray(this.width)));
        const after = hidden.map((value, u) => {
            const z = sigmoid(input[u]! + inner[u]!);
            const r = sigmoid(input[n + u]! + inner[n + u]!);
            const g = Math.tanh(input[2 * n + u]! + r * inner[2 * n + u]!);
            return z * value + (1 - z) * g;
        });
        return { memory: [after], shown: after, outputs: this.outputsOf(after) };
    }
}

/** h' = tanh(x W + b + h U). */
class SimpleCell extends KerasCell {
    constructor(weights: RecurrentWeights) {
        super(weights, 1);
    }

    read(before: Step | null, word: number): Step {
        const hidden = before?.memory[0] ?? new Float64Array(this.units);
        const after = this.innerOf(hidden, this.inputOf(word, Float64Array.from(this.weights.bias))).map(Math.tanh);
        return { memory: [after], shown: after, outputs: this.outputsOf(after) };
    }
}

const kinds: Record<string, new (weights: RecurrentWeights) => Cell> = { lstm: LstmCell, gru: GruCell, simple: SimpleCell };

export const recurrentCell = (weights: RecurrentWeights): Cell | null => {
    const kind = kinds[weights.kind];
    return kind ? new kind(weights) : null;
};
