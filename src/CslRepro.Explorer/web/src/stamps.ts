// Points are stamps of whole pixels with soft edges, the same wherever they are drawn.
import { Shape } from "./colouring";

export interface Stamp {
    /** Pixels from the middle to the edge: the stamp has 2 reach + 1 in each direction. */
    readonly reach: number;
    /** How much of each pixel is covered, 0 ... 256, row by row. */
    readonly cover: Uint16Array;
}

const cache = new Map<string, Stamp>();

/** A stamp's shape in pixels; radii in quarters of a pixel, so that zooming does not make ever new ones. */
export const roundedRadius = (radius: number): number => Math.round(4 * radius) / 4;

function covers(shape: Shape, x: number, y: number, radius: number): boolean {
    switch (shape) {
        case "circle": return x * x + y * y <= radius * radius;
        case "square": return Math.max(Math.abs(x), Math.abs(y)) <= 0.86 * radius;
        case "diamond": return Math.abs(x) + Math.abs(y) <= 1.2 * radius;
        case "triangle": return y <= 0.75 * radius && y >= 2 * Math.abs(x) - 1.25 * radius;
    }
}

export function stampOf(shape: Shape, radius: number): Stamp {
    const key = `${shape} ${radius}`;
    const known = cache.get(key);
    if (known) {
        return known;
    }
    const reach = Math.ceil(1.3 * radius) + 1;
    const side = 2 * reach + 1;
    const cover = new Uint16Array(side * side);
    const fine = 4;
    for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) {
            let count = 0;
            for (let i = 0; i < fine * fine; i++) {
                count += covers(shape, x + ((i % fine) + 0.5) / fine - 0.5, y + (Math.floor(i / fine) + 0.5) / fine - 0.5, radius) ? 1 : 0;
            }
            cover[(y + reach) * side + x + reach] = (256 * count) / (fine * fine);
        }
    }
    const stamp = { reach, cover };
    cache.set(key, stamp);
    return stamp;
}
