import { Category, Colouring } from "./colouring";
import { button, el, svg } from "./dom";

/** What colours and shapes mean; each entry is a switch that hides its states. */
export function legend(colouring: Colouring, hidden: ReadonlySet<number>, onChange: (hidden: Set<number>) => void): HTMLElement {
    const counts = new Array<number>(colouring.categories.length).fill(0);
    for (const category of colouring.of) {
        counts[category]!++;
    }
    const toggle = (index: number): void => {
        const next = new Set(hidden);
        if (!next.delete(index)) {
            next.add(index);
        }
        onChange(next);
    };
    const only = (index: number): void => onChange(new Set(colouring.categories.map((_, i) => i).filter(i => i !== index)));
    const rows = colouring.categories
        .map((category, i) => ({ category, i }))
        .filter(({ i }) => counts[i]! > 0)
        .map(({ category, i }) => {
            const entry = button("", { class: "entry", role: "switch", "aria-checked": String(!hidden.has(i)), "data-category": category.label }, () => toggle(i));
            entry.append(swatch(category), el("span", {}, category.label), el("span", { class: "count" }, counts[i]!.toLocaleString("en")));
            return el("li", {}, entry, button("only", { class: "only", "aria-label": `only ${category.label}` }, () => only(i)));
        });
    return el("div", { class: "legend" }, el("ul", {}, ...rows), ...(hidden.size > 0 ? [button("show all", { class: "small" }, () => onChange(new Set()))] : []));
}

function swatch(category: Category): SVGElement {
    const picture = svg("svg", { width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true" });
    switch (category.shape) {
        case "circle": picture.append(svg("circle", { r: 5, fill: category.colour })); break;
        case "square": picture.append(svg("rect", { x: -4.5, y: -4.5, width: 9, height: 9, fill: category.colour })); break;
        case "triangle": picture.append(svg("path", { d: "M0,-6L5,4H-5Z", fill: category.colour })); break;
        case "diamond": picture.append(svg("path", { d: "M0,-6L6,0L0,6L-6,0Z", fill: category.colour })); break;
    }
    return picture;
}
