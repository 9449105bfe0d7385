import type { App } from "./app";
import { Data } from "./data";
import { el } from "./dom";

const shift = 60;
const keys: readonly (readonly [string, string])[] = [
    ["/", "search"],
    ["T", "type a sentence, close it"],
    ["Tab", "from control to control; each map is one"],
    ["← → ↑ ↓", "on a map: move it"],
    ["+ − 0", "on a map: zoom in, out, show all"],
    ["Enter", "on a map: choose the state nearest to the middle"],
    [", .", "the word before, after the chosen one"],
    ["[ ]", "the moment of training before, after"],
    ["P", "play training, pause"],
    ["L", "lasso on, off (Shift while drawing does it once)"],
    ["Escape", "back: lasso off, selection cleared, state closed"],
];

export function keyHelp(origin: string, data: Data): HTMLElement {
    const rows = keys.map(([key, what]) => el("tr", {}, el("th", {}, el("kbd", {}, key)), el("td", {}, what)));
    return el(
        "div",
        { class: "panel" },
        el("p", {}, "Each point is the state of a network after the beginning of a sentence. Hover to read it, click to follow its sentence, drag to move, scroll to zoom. What you see is in the address: copy it to send a finding."),
        el("p", {}, "Valid: all that was said so far is read off the outputs; exact: and nothing else. Loss: mean squared distance of the outputs from what can be known so far."),
        el("table", {}, el("tbody", {}, ...rows)),
        el("p", { class: "note" }, `${data.corpus}: ${data.stateCount} states. ${origin}. Threshold factor ${data.thresholdFactor}.`),
    );
}

export function listenToKeys(app: App): void {
    addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const focus = document.activeElement;
        if (event.key === "Escape") {
            const box = [app.search, app.typedPanel.input].find(item => item === focus);
            if (box) {
                box.blur();
            } else {
                app.escape();
            }
            return;
        }
        if (focus instanceof HTMLSelectElement || (focus instanceof HTMLInputElement && focus.type !== "checkbox" && focus.type !== "range")) {
            return;
        }
        const panel = app.panels.find(item => item.canvas === focus);
        const onMap: Record<string, () => void> = panel
            ? {
                ArrowLeft: () => panel.moveBy(shift, 0),
                ArrowRight: () => panel.moveBy(-shift, 0),
                ArrowUp: () => panel.moveBy(0, shift),
                ArrowDown: () => panel.moveBy(0, -shift),
                "+": () => panel.zoomBy(1.5),
                "=": () => panel.zoomBy(1.5),
                "-": () => panel.zoomBy(1 / 1.5),
                "0": () => (panel.camera = null),
                Enter: () => panel.pickMiddle(),
            }
            : {};
        const everywhere: Record<string, () => void> = {
            "/": () => app.search.focus(),
            ",": () => app.step(-1),
            ".": () => app.step(1),
            "[": () => app.player.step(-1),
            "]": () => app.player.step(1),
            p: () => app.player.toggle(),
            l: () => app.toggleLasso(),
            t: () => app.toggleTyped(),
        };
        const action = onMap[event.key] ?? everywhere[event.key.toLowerCase()];
        if (action) {
            event.preventDefault();
            action();
        }
    });
}
