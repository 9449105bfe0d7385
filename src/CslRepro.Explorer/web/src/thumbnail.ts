import { boundsOf } from "./bounds";
import { el } from "./dom";
import { isDark, rgb } from "./palette";
import { StateSet } from "./stateSet";

const size = { width: 132, height: 96 };

/** A small picture of a map on which some states are marked. */
export function thumbnail(positions: Float32Array, marked: StateSet, label: string): HTMLCanvasElement {
    const ratio = Math.min(2, devicePixelRatio);
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    const canvas = el("canvas", { role: "img", width: String(width), height: String(height), "aria-label": label });
    const context = canvas.getContext("2d")!;
    const bounds = boundsOf(positions);
    const margin = 3 * ratio;
    const scale = Math.min((width - 2 * margin) / Math.max(bounds.width, 1e-9), (height - 2 * margin) / Math.max(bounds.height, 1e-9));
    const [originX, originY] = [(width - scale * bounds.width) / 2 - scale * bounds.left, (height + scale * bounds.height) / 2 + scale * bounds.bottom];
    const image = context.createImageData(width, height);
    const draw = (isMarked: number, colour: string, side: number): void => {
        for (let state = 0; state < marked.member.length; state++) {
            if (marked.member[state] === isMarked) {
                square(image, originX + scale * positions[2 * state]!, originY - scale * positions[2 * state + 1]!, side * ratio, rgb(colour));
            }
        }
    };
    draw(0, isDark() ? "#59626b" : "#c3c9cf", 1);
    draw(1, isDark() ? "#E69F00" : "#D55E00", 1.6);
    context.putImageData(image, 0, 0);
    return canvas;
}

/** Fills a square that may begin and end within pixels: those that it covers in part become as much of its colour. A canvas does the same, far slower. */
function square({ data, width }: ImageData, x: number, y: number, side: number, [r, g, b]: readonly [number, number, number]): void {
    const [left, right, top, bottom] = [x - side / 2, x + side / 2, y - side / 2, y + side / 2];
    for (let row = Math.floor(top); row < bottom; row++) {
        const tall = Math.min(bottom, row + 1) - Math.max(top, row);
        for (let column = Math.floor(left); column < right; column++) {
            const share = tall * (Math.min(right, column + 1) - Math.max(left, column));
            const at = 4 * (row * width + column);
            const before = data[at + 3]! / 255;
            const after = share + before * (1 - share);
            // Colours over a background that shows through.
            const mix = after === 0 ? 0 : share / after;
            data[at]! += mix * (r - data[at]!);
            data[at + 1]! += mix * (g - data[at + 1]!);
            data[at + 2]! += mix * (b - data[at + 2]!);
            data[at + 3] = 255 * after;
        }
    }
}
