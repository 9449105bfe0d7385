import { el } from "./dom";

const name = "cslrepro-single-keys";

/** Whether single keys act everywhere on the page, or on maps alone: a word that is spoken to the computer must not act by its letters (WCAG 2.2, 2.1.4). */
export class SingleKeys {
    readonly box = el("input", { type: "checkbox", id: "single-keys" });

    constructor() {
        this.box.checked = this.read();
        this.box.addEventListener("change", () => this.write());
    }

    get everywhere(): boolean {
        return this.box.checked;
    }

    // A browser may keep nothing for a page that it opened from disk.
    private read(): boolean {
        try {
            return localStorage.getItem(name) !== "off";
        } catch {
            return true;
        }
    }

    private write(): void {
        try {
            localStorage.setItem(name, this.box.checked ? "on" : "off");
        } catch {
            // It holds as long as the page is open.
        }
    }
}
