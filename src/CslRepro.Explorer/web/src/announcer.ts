import { el } from "./dom";

/** Somebody who types or drags makes many results; the last one is worth telling. */
const patience = 400;

/** Tells screen readers what changed somewhere else than where the focus is: how many states are shown, what was chosen, what was found. */
export class Announcer {
    readonly element = el("p", { id: "status", role: "status", class: "hidden" });
    private readonly waiting = new Map<string, string>();
    private timer = 0;

    /** Of what is said under the same topic, only the last is told. */
    say(topic: string, text: string): void {
        this.waiting.set(topic, text);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.element.textContent = [...this.waiting.values()].join(" ");
            this.waiting.clear();
        }, patience);
    }
}
