// Points are stamped straight into the pixels of an image, which costs the same with and without a graphics card.
import { Category, Shape } from "./colouring";
import { rgb } from "./palette";

interface Stamp {
    readonly dx: Int8Array;
    readonly dy: Int8Array;
    /** How much of each pixel is covered, 1 ... 256. */
    readonly cover: Uint16Array;
}

export interface Points {
    /** Pixel x, y of each state. */
    readonly at: Float32Array;
    readonly of: Uint8Array;
    readonly shown: Uint8Array;
    /** The states that stand out, or null for all. */
    readonly chosen: ReadonlySet<number> | null;
    readonly categories: readonly Category[];
    readonly background: string;
    readonly faint: string;
}

const cache = new Map<string, Stamp>();

function covers(shape: Shape, x: number, y: number, radius: number): boolean {
    switch (shape) {
        case "circle": return x * x + y * y <= radius * radius;
        case "square": return Math.max(Math.abs(x), Math.abs(y)) <= 0.86 * radius;
        case "diamond": return Math.abs(x) + Math.abs(y) <= 1.2 * radius;
        case "triangle": return y <= 0.75 * radius && y >= 2 * Math.abs(x) - 1.25 * radius;
    }
}

function stampOf(shape: Shape, radius: number): Stamp {
    const key = `${shape} ${radius}`;
    const known = cache.get(key);
    if (known) {
        return known;
    }
    const dx: number[] = [];
    const dy: number[] = [];
    const cover: number[] = [];
    const reach = Math.ceil(1.3 * radius) + 1;
    const fine = 4;
    for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) {
            let count = 0;
            for (let i = 0; i < fine * fine; i++) {
                count += covers(shape, x + ((i % fine) + 0.5) / fine - 0.5, y + (Math.floor(i / fine) + 0.5) / fine - 0.5, radius) ? 1 : 0;
            }
            if (count > 0) {
                dx.push(x);
                dy.push(y);
                cover.push((256 * count) / (fine * fine));
            }
        }
    }
    const stamp = { dx: Int8Array.from(dx), dy: Int8Array.from(dy), cover: Uint16Array.from(cover) };
    cache.set(key, stamp);
    return stamp;
}

/** Draws points into an image of opaque pixels: first those that are filtered out, faintly, then each category above the one before, then those that stand out. */
export function drawPoints(image: ImageData, points: Points, radius: number): void {
    const { width, height } = image;
    const pixels = new Uint32Array(image.data.buffer);
    const [r, g, b] = rgb(points.background);
    pixels.fill(0xff000000 | (b << 16) | (g << 8) | r);
    const margin = Math.ceil(1.3 * radius) + 2;

    const count = points.of.length;
    const layers: number[][] = Array.from({ length: 1 + 2 * points.categories.length }, () => []);
    for (let state = 0; state < count; state++) {
        const x = points.at[2 * state]!;
        const y = points.at[2 * state + 1]!;
        if (x < margin || y < margin || x >= width - margin || y >= height - margin) {
            continue;
        }
        const muted = points.chosen !== null && !points.chosen.has(state);
        layers[points.shown[state] === 0 ? 0 : 1 + points.of[state]! + (muted ? 0 : points.categories.length)]!.push(state);
    }

    const put = (states: readonly number[], stamp: Stamp, colour: string, opacity: number): void => {
        const [red, green, blue] = rgb(colour);
        const reach = stamp.dx.length;
        const steps = new Int32Array(reach);
        for (let i = 0; i < reach; i++) {
            steps[i] = stamp.dy[i]! * width + stamp.dx[i]!;
        }
        for (const state of states) {
            const base = Math.round(points.at[2 * state + 1]!) * width + Math.round(points.at[2 * state]!);
            for (let i = 0; i < reach; i++) {
                const at = base + steps[i]!;
                const share = stamp.cover[i]! * opacity;
                const old = pixels[at]!;
                const or = old & 255;
                const og = (old >> 8) & 255;
                const ob = (old >> 16) & 255;
                pixels[at] = 0xff000000
                    | ((ob + (((blue - ob) * share) >> 8)) << 16)
                    | ((og + (((green - og) * share) >> 8)) << 8)
                    | (or + (((red - or) * share) >> 8));
            }
        }
    };

    put(layers[0]!, stampOf("circle", 0.7 * radius), points.faint, 1);
    points.categories.forEach((category, i) => {
        put(layers[1 + i]!, stampOf(category.shape, radius), category.colour, points.chosen === null ? 0.85 : 0.2);
    });
    points.categories.forEach((category, i) => {
        put(layers[1 + points.categories.length + i]!, stampOf(category.shape, points.chosen === null ? radius : 1.15 * radius), category.colour, 0.9);
    });
}
