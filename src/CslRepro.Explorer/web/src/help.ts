import { Data } from "./data";
import { button, el } from "./dom";
import { SingleKeys } from "./singleKeys";

const texts = [
    "Each point is the state of a network after the beginning of a sentence. Hover to read it, click to follow its sentence, drag to move, scroll to zoom. "
        + "What you see is in the address: copy it to send a finding.",
    "Valid: all that was said so far is read off the outputs; exact: and nothing else. "
        + "Loss: mean squared distance of the outputs from what can be known so far.",
    "Without a pointer: search or open a sentence of the list, or press Enter on a map; I chooses its island; "
        + "sliders choose losses and the moment of training. What was found is told to screen readers.",
];
const keys: readonly (readonly [string, string])[] = [
    ["/", "search"],
    ["T", "type a sentence, close it"],
    ["Tab", "from control to control; each map is one, and so are its buttons, in which arrows move"],
    ["← → ↑ ↓", "on a map: move it"],
    ["+ − 0", "on a map: zoom in, out, show all"],
    ["Enter", "on a map: choose the state nearest to the middle"],
    [", .", "the word before, after the chosen one"],
    ["[ ]", "the moment of training before, after"],
    ["P", "play training, pause"],
    ["I", "all that lies together with the chosen state: its island (or double-click a state)"],
    ["L", "lasso on, off (Shift while drawing does it once)"],
    ["Space", "on a map, lasso on: a corner in the middle; Backspace takes it back, Enter chooses what lies inside"],
    ["Escape", "back: help closed, lasso off, selection cleared, state closed"],
];

/** How to use the page: opened by a button, closed by Escape or by going elsewhere, so that it covers nothing that has the focus. */
export class Help {
    readonly element: HTMLDetailsElement;
    private readonly summary = el("summary", {}, "help");

    constructor(origin: string, data: Data, singleKeys: SingleKeys) {
        const rows = keys.map(([key, what]) => el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, key)), el("td", {}, what)));
        const panel = el(
            "div",
            { class: "panel", role: "region", "aria-label": "Help", tabindex: "0" },
            button("×", { class: "close", "aria-label": "close the help" }, () => this.close()),
            ...texts.map(text => el("p", {}, text)),
            el("table", {}, el("tbody", {}, ...rows)),
            el("label", {}, singleKeys.box, "single keys act everywhere (off: on maps alone)"),
            el("p", { class: "note" }, `${data.corpus}: ${data.stateCount} states. ${origin}. Threshold factor ${data.thresholdFactor}.`),
        );
        this.element = el("details", { class: "help" }, this.summary, panel);
        this.element.addEventListener("focusout", event => {
            // Without a next element it is the window that lost the focus, or a click beside all controls.
            if (event.relatedTarget && !this.element.contains(event.relatedTarget as Node)) {
                this.element.open = false;
            }
        });
    }

    /** Closes it, if it was open. */
    close(): boolean {
        const wasOpen = this.element.open;
        if (wasOpen && this.element.contains(document.activeElement)) {
            this.summary.focus();
        }
        this.element.open = false;
        return wasOpen;
    }
}
