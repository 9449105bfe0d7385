import { button, el } from "./dom";

const stepMilliseconds = 1100;

/** The slider through training, which can run by itself. */
export class Player {
    readonly element: HTMLElement;
    private readonly slider: HTMLInputElement;
    private readonly play: HTMLButtonElement;
    private readonly label = el("output", { for: "moment", id: "moment-label" });
    private timer = 0;
    private moment: number;

    constructor(private readonly last: number, private readonly onChange: (moment: number) => void) {
        this.moment = last;
        this.slider = el("input", { type: "range", id: "moment", min: "0", max: String(last), step: "1", "aria-label": "Moment of training" });
        this.slider.addEventListener("input", () => {
            this.stop();
            onChange(Number(this.slider.value));
        });
        this.play = button("▶", { id: "play", "aria-label": "play training" }, () => this.toggle());
        this.element = el("div", { class: "player", role: "group", "aria-label": "Training" }, this.play, this.slider, this.label);
        this.element.hidden = last === 0;
    }

    show(moment: number, labels: readonly string[]): void {
        this.moment = moment;
        this.slider.value = String(moment);
        const text = [...new Set(labels)].join(" · ");
        this.label.textContent = text;
        this.slider.setAttribute("aria-valuetext", text);
    }

    step(by: number): void {
        this.stop();
        this.onChange(Math.max(0, Math.min(this.last, this.moment + by)));
    }

    toggle(): void {
        if (this.timer !== 0) {
            this.stop();
        } else if (this.last > 0) {
            this.play.textContent = "❚❚";
            this.play.setAttribute("aria-label", "pause training");
            if (this.moment >= this.last) {
                this.onChange(0);
            }
            this.timer = setInterval(() => {
                if (this.moment >= this.last) {
                    this.stop();
                } else {
                    this.onChange(this.moment + 1);
                }
            }, stepMilliseconds);
        }
    }

    private stop(): void {
        clearInterval(this.timer);
        this.timer = 0;
        this.play.textContent = "▶";
        this.play.setAttribute("aria-label", "play training");
    }
}
