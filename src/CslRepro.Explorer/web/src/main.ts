import { App } from "./app";
import { decode } from "./data";
import { networkColours } from "./networkColours";
import { StateSet } from "./stateSet";

const app = new App(decode(document.getElementById("data")!.textContent!), document.getElementById("app")!);

declare global {
    interface Window {
        /** For measurements and tests: where things are, and how long frames took. */
        explorer?: {
            place(map: number, state: number): readonly [number, number];
            frameTimes(map: number): readonly number[];
            /** How many frames have been drawn. */
            frameCount(map: number): number;
            /** Moves a map by CSS pixels; enlarges it. */
            moveBy(map: number, x: number, y: number): void;
            zoomBy(map: number, factor: number): void;
            /** What draws a map: "pixels" or "webgl". */
            painter(map: number): string;
            /** What each network answers after each typed word, and how long a word took, in milliseconds. */
            read(text: string): { outputs: number[][]; spots: (number | readonly [number, number])[]; neighbors: (readonly number[])[] }[];
            wordTimes(): readonly number[];
            /** The colours of the networks of a page that has networks of these names. */
            networkColours(names: readonly string[]): readonly string[];
            readonly stateCount: number;
            /** How long it takes to say of states of the first network whether they are a group, wherever they are looked for, in milliseconds. */
            answerTime(states: readonly number[]): number;
            /** How wide a map is drawn, in CSS pixels. */
            width(map: number): number;
            /** What is said of a group of states of the first network, wherever it is looked for. */
            closures(states: readonly number[]): readonly { label: string; answer: string; inside: number; control: number; pieces: number; largest: number }[];
        };
    }
}

window.explorer = {
    place: (map, state) => app.panels[map]!.place(state),
    frameTimes: map => [...app.panels[map]!.frameTimes],
    frameCount: map => app.panels[map]!.frameCount,
    moveBy: (map, x, y) => app.panels[map]!.moveBy(x, y),
    zoomBy: (map, factor) => app.panels[map]!.zoomBy(factor),
    painter: map => app.panels[map]!.paintedBy,
    read: text => app.typedPanel.read(text, app.store.view.moment).readings.map(readings => ({
        outputs: readings.map(reading => [...reading.outputs]),
        spots: readings.map(reading => reading.spot),
        neighbors: readings.map(reading => reading.neighbors),
    })),
    width: map => app.panels[map]!.mapWidth,
    closures: states => app.gapTest.find({ network: 0, moment: Infinity, states: StateSet.of(states, app.data.stateCount) })
        .map(({ place, answer, closure }) => ({ label: place.label, answer, ...closure })),
    networkColours,
    stateCount: app.data.stateCount,
    answerTime: states => {
        const group = StateSet.of(states, app.data.stateCount);
        const start = performance.now();
        app.gapTest.find({ network: 0, moment: Infinity, states: group });
        return performance.now() - start;
    },
    wordTimes: () => [...app.typedPanel.run.wordTimes],
};
