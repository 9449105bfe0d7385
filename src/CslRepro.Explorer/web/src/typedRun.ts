import { Cell, EsnCell, Step, drawnWeights, recurrentCell } from "./cells";
import { Data, mapOf, momentOf, recordedState } from "./data";
import { neighborsOf } from "./details";
import { Spot } from "./marks";
import { Placer } from "./placement";
import { readScene } from "./reading";
import { nearestTo } from "./recordedStates";

/** What a network is and answers after a word of a typed sentence. */
export interface Reading {
    readonly outputs: Float64Array;
    /** The scene that its outputs tell. */
    readonly scene: Int8Array;
    /** The recorded state that it is, or its place on the map. */
    readonly spot: Spot;
    /** The nearest recorded states in the full space, nearest first. */
    readonly neighbors: readonly number[];
}

interface Read {
    readonly step: Step;
    readonly reading: Reading;
}

const mostKept = 2000;

/** Runs the page's networks over sentences, word by word; what was read once is kept. */
export class TypedRun {
    private readonly cells = new Map<string, Cell | null>();
    private readonly kept = new Map<string, Read>();
    private readonly placer: Placer;
    /** How long the last words took that were not known yet, in milliseconds each. */
    readonly wordTimes: number[] = [];

    constructor(private readonly data: Data) {
        this.placer = new Placer(data.placement);
    }

    /** What a network answers after each word; nothing if it cannot run. */
    read(network: number, moment: number, words: readonly number[]): Reading[] {
        const at = momentOf(this.data.networks[network]!, moment);
        const cell = this.cell(network, at);
        if (!cell) {
            return [];
        }
        const result: Reading[] = [];
        let before: Step | null = null;
        for (let count = 1; count <= words.length; count++) {
            const key = `${network}/${at}/${words.slice(0, count).join(".")}`;
            let read = this.kept.get(key);
            if (!read) {
                const start = performance.now();
                const step = cell.read(before, words[count - 1]!);
                read = { step, reading: this.readingOf(network, at, words.slice(0, count), step) };
                this.wordTimes.push(performance.now() - start);
                if (this.kept.size >= mostKept) {
                    this.kept.clear();
                }
                this.kept.set(key, read);
            }
            before = read.step;
            result.push(read.reading);
        }
        return result;
    }

    private readingOf(index: number, moment: number, words: readonly number[], step: Step): Reading {
        const { data } = this;
        const network = data.networks[index]!;
        const map = mapOf(network, moment);
        const outputs = step.outputs;
        const scene = readScene(data, outputs);
        const recorded = recordedState(data, words);
        if (recorded !== null) {
            return { outputs, scene, spot: recorded, neighbors: neighborsOf(network, moment, recorded) };
        }
        const nearest = nearestTo(network.states[map]!, step.shown, data.placement.neighbors);
        return { outputs, scene, spot: this.placer.place(network.positions[map]!, nearest), neighbors: nearest.states.slice(0, network.neighborCount) };
    }

    private cell(index: number, moment: number): Cell | null {
        const key = `${index}/${moment}`;
        let cell = this.cells.get(key);
        if (cell === undefined) {
            cell = this.makeCell(index, moment);
            this.cells.set(key, cell);
        }
        return cell;
    }

    private makeCell(index: number, moment: number): Cell | null {
        const network = this.data.networks[index]!;
        const { readout, weights } = network.moments[moment]!;
        if (weights) {
            return recurrentCell(weights);
        }
        return readout && network.reservoir ? new EsnCell({ ...network.reservoir, recurrent: this.recurrentOf(index) }, readout) : null;
    }

    private readonly drawn = new Map<number, Float32Array>();

    /** An ESN's recurrent weights are the same at every moment. */
    private recurrentOf(index: number): Float32Array {
        let weights = this.drawn.get(index);
        if (!weights) {
            const { units, reservoir } = this.data.networks[index]!;
            const { recurrent, draw } = reservoir!;
            weights = recurrent ?? drawnWeights(units, draw!.key, draw!.density, draw!.slope, draw!.offset);
            this.drawn.set(index, weights);
        }
        return weights;
    }
}
