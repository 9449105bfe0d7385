import { App } from "./app";
import { decode } from "./data";

const app = new App(decode(document.getElementById("data")!.textContent!), document.getElementById("app")!);

declare global {
    interface Window {
        /** For measurements and tests: where things are, and how long frames took. */
        explorer?: {
            place(map: number, state: number): readonly [number, number];
            frameTimes(map: number): readonly number[];
        };
    }
}

window.explorer = {
    place: (map, state) => app.panels[map]!.place(state),
    frameTimes: map => [...app.panels[map]!.frameTimes],
};
