import { BrushBehavior, D3BrushEvent, brushX } from "d3-brush";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { el, svg } from "./dom";
import { LossRange } from "./lossRange";

const width = 288;
const height = 92;
const margin = { left: 6, right: 6, top: 6, bottom: 20 };
const bins = 36;
const decades = [-6, 1] as const;

/** Losses on a logarithmic scale, which a brush selects from. */
export class Histogram {
    readonly element = el("div", { class: "histogram" });
    private readonly x = scaleLinear(decades, [margin.left, width - margin.right]);
    private readonly bars = svg("g");
    private readonly brushed = svg("g", { class: "brush" });
    private readonly brush: BrushBehavior<unknown>;
    private readonly sliders: LossRange;

    constructor(onChange: (range: [number, number] | null) => void) {
        const name = "Histogram of the losses; drag across it, or use the sliders below, to choose a range";
        const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name });
        const axis = svg("g");
        for (const [power, label] of [[-6, "10⁻⁶"], [-4, "10⁻⁴"], [-2, "0.01"], [-1, "0.1"], [0, "1"], [1, "10"]] as const) {
            axis.append(
                svg("line", { x1: this.x(power), x2: this.x(power), y1: height - margin.bottom, y2: height - margin.bottom + 3, class: "axis" }),
                svg("text", { x: this.x(power), y: height - 4, "text-anchor": power === -6 ? "start" : power === 1 ? "end" : "middle" }, label),
            );
        }
        axis.append(svg("line", { x1: margin.left, x2: width - margin.right, y1: height - margin.bottom, y2: height - margin.bottom, class: "axis" }));
        picture.append(this.bars, axis, this.brushed);
        this.sliders = new LossRange(decades, onChange);
        this.element.append(picture, this.sliders.element);
        this.brush = brushX<unknown>()
            .extent([[margin.left, margin.top], [width - margin.right, height - margin.bottom]])
            .on("end", (event: D3BrushEvent<unknown>) => {
                // Changes made by the program come without a source event.
                if (event.sourceEvent) {
                    const range = event.selection as [number, number] | null;
                    onChange(range && [10 ** this.x.invert(range[0]), 10 ** this.x.invert(range[1])]);
                }
            });
        select<SVGGElement, unknown>(this.brushed).call(this.brush);
    }

    show(losses: Float32Array, counted: (state: number) => boolean, colour: string, range: readonly [number, number] | null): void {
        const counts = new Array<number>(bins).fill(0);
        for (let state = 0; state < losses.length; state++) {
            if (counted(state)) {
                const share = (Math.log10(Math.max(losses[state]!, 1e-12)) - decades[0]) / (decades[1] - decades[0]);
                counts[Math.max(0, Math.min(bins - 1, Math.floor(bins * share)))]!++;
            }
        }
        const most = Math.max(1, ...counts);
        const step = (width - margin.left - margin.right) / bins;
        this.bars.replaceChildren(...counts.map((count, i) => {
            const tall = count === 0 ? 0 : Math.max(1, (height - margin.top - margin.bottom) * (count / most));
            return svg("rect", { x: margin.left + i * step, width: step - 1, y: height - margin.bottom - tall, height: tall, fill: colour });
        }));
        this.sliders.show(range);
        const places = range && range.map(value => Math.max(margin.left, Math.min(width - margin.right, this.x(Math.log10(Math.max(value, 1e-12)))))) as [number, number] | null;
        this.brush.move(select<SVGGElement, unknown>(this.brushed), places && places[1] > places[0] ? places : null);
    }
}
