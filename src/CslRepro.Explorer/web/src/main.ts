import { App } from "./app";
import { decode } from "./data";

const app = new App(decode(document.getElementById("data")!.textContent!), document.getElementById("app")!);

declare global {
    interface Window {
        /** For measurements and tests: where things are, and how long frames took. */
        explorer?: {
            place(map: number, state: number): readonly [number, number];
            frameTimes(map: number): readonly number[];
            /** What each network answers after each typed word, and how long a word took, in milliseconds. */
            read(text: string): { outputs: number[][]; spots: (number | readonly [number, number])[]; neighbors: (readonly number[])[] }[];
            wordTimes(): readonly number[];
        };
    }
}

window.explorer = {
    place: (map, state) => app.panels[map]!.place(state),
    frameTimes: map => [...app.panels[map]!.frameTimes],
    read: text => app.typedPanel.read(text, app.store.view.moment).readings.map(readings => ({
        outputs: readings.map(reading => [...reading.outputs]),
        spots: readings.map(reading => reading.spot),
        neighbors: readings.map(reading => reading.neighbors),
    })),
    wordTimes: () => [...app.typedPanel.run.wordTimes],
};
