import { scaleLinear } from "d3-scale";
import { Group } from "./data";
import { el, svg } from "./dom";
import { valueColour } from "./palette";

const width = 200;
const height = 128;
const margin = { left: 26, right: 6, top: 4, bottom: 48 };
const most = 7;

/** What a network answered along a sentence. */
export interface Course {
    readonly name: string;
    readonly words: readonly string[];
    /** The word that is looked at, or -1. */
    readonly current: number;
    value(word: number, output: number): number;
    /** What can be known after a word, or null. */
    wanted(word: number, output: number): number | null;
}

/** The outputs of a network along a sentence: a chart for each characteristic of each object. */
export function activationCurves(groups: readonly Group[], course: Course): HTMLElement {
    return el("div", { class: "curves" }, ...groups.map(group => chart(course, group)));
}

function chart(course: Course, group: Group): HTMLElement {
    const { words, current } = course;
    const all = group.names.map((name, i) => ({
        name,
        values: words.map((_, at) => course.value(at, group.start + i)),
        wanted: words.map((_, at) => course.wanted(at, group.start + i)).filter(value => value !== null),
    }));
    const weight = (line: { values: number[]; wanted: number[] }): number => Math.max(...line.values, 2 * (line.wanted.at(-1) ?? 0));
    const lines = all.length <= most ? all : [...all].sort((a, b) => weight(b) - weight(a)).slice(0, most);
    const values = lines.flatMap(line => line.values);
    const x = scaleLinear([0, Math.max(1, words.length - 1)], [margin.left, width - margin.right]);
    const y = scaleLinear([Math.max(-4, Math.min(-0.1, ...values)), Math.min(5, Math.max(1.1, ...values))], [height - margin.bottom, margin.top]);
    const inside = (value: number): number => y(Math.max(y.domain()[0]!, Math.min(y.domain()[1]!, value)));
    const curve = (points: readonly number[]): string => points.map((value, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)},${inside(value).toFixed(1)}`).join("");

    const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Activation of ${group.label} in ${course.name} along the sentence` });
    for (const tick of [0, 0.5, 1]) {
        picture.append(
            svg("line", { x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick), class: "grid" }),
            svg("text", { x: margin.left - 4, y: y(tick) + 3, "text-anchor": "end" }, String(tick)),
        );
    }
    if (current >= 0) {
        picture.append(svg("line", { x1: x(current), x2: x(current), y1: margin.top, y2: height - margin.bottom, class: "current" }));
    }
    words.forEach((word, i) => {
        const at = `translate(${x(i) + 3},${height - margin.bottom + 8}) rotate(-55)`;
        picture.append(svg("text", { transform: at, "text-anchor": "end", class: i === current ? "now" : "" }, word));
    });
    lines.forEach((line, i) => {
        const colour = valueColour(group.kind, line.name, i);
        picture.append(
            svg("path", { d: curve(line.wanted), fill: "none", stroke: colour, "stroke-width": 1, "stroke-dasharray": "2 3", opacity: 0.7 }),
            svg("path", { d: curve(line.values), fill: "none", stroke: colour, "stroke-width": 1.8 }),
        );
    });
    const keys = lines.map((line, i) => {
        const swatch = el("i");
        swatch.style.background = valueColour(group.kind, line.name, i);
        return el("span", {}, swatch, line.name);
    });
    return el("div", { class: "chart" }, el("h4", {}, group.label), picture, el("div", { class: "keys" }, ...keys));
}
