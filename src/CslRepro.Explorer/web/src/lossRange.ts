import { el } from "./dom";

const steps = 10;

/** A range of losses by two sliders: what a drag across the histogram does, for keys and for a finger. */
export class LossRange {
    readonly element: HTMLElement;
    private readonly from: HTMLInputElement;
    private readonly to: HTMLInputElement;

    constructor(private readonly decades: readonly [number, number], onChange: (range: [number, number] | null) => void) {
        const slider = (label: string): HTMLInputElement => el("input", {
            type: "range", "aria-label": label, min: String(steps * decades[0]), max: String(steps * decades[1]), step: "1",
        });
        this.from = slider("Smallest loss shown, from");
        this.to = slider("Largest loss shown, to");
        // The one that is moved pushes the other along.
        this.from.addEventListener("input", () => (this.to.value = String(Math.max(Number(this.to.value), Number(this.from.value)))));
        this.to.addEventListener("input", () => (this.from.value = String(Math.min(Number(this.to.value), Number(this.from.value)))));
        for (const input of [this.from, this.to]) {
            input.addEventListener("input", () => {
                const [low, high] = [Number(this.from.value) / steps, Number(this.to.value) / steps];
                onChange(low <= decades[0] && high >= decades[1] ? null : [10 ** low, 10 ** high]);
            });
        }
        this.element = el("div", { class: "loss-range" }, el("label", {}, "from ", this.from), el("label", {}, "to ", this.to));
    }

    show(range: readonly [number, number] | null): void {
        [this.from, this.to].forEach((input, i) => {
            const value = range ? range[i]! : 10 ** this.decades[i]!;
            // A slider that shows this value already is left where the hand has it.
            if (Math.abs(Number(input.value) / steps - Math.log10(value)) > 0.5 / steps) {
                input.value = String(Math.round(steps * Math.log10(Math.max(value, 1e-12))));
            }
            input.setAttribute("aria-valuetext", value.toPrecision(2));
        });
    }
}
