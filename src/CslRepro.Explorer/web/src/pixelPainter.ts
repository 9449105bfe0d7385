import { el } from "./dom";
import { Frame, Painter } from "./painter";
import { rgb } from "./palette";
import { Layer, Scene } from "./scene";
import { stampOf } from "./stamps";

/** The pixels of a stamp that are not empty, and what a stamp does to them, on top of n points of the same look. */
interface Ink {
    readonly steps: Int32Array;
    /** How much of what was there stays, of 256. */
    readonly keep: Int32Array;
    /** What is added to red and blue, and to green, with the half that makes cutting off rounding. */
    readonly redBlue: Int32Array;
    readonly green: Int32Array;
}

const opaque = 0xff000000 | 0;
const mostAtOnce = 64;

/**
 * Stamps points straight into the pixels of an image, which costs the same with and without a graphics card. Points of one layer have one colour, so that
 * those whose middle is the same pixel can be stamped at once, however many they are, with what that many give together.
 */
export class PixelPainter implements Painter {
    readonly canvas = el("canvas", { "aria-hidden": "true" });
    readonly kind = "pixels";
    private image: ImageData | null = null;
    private pixels = new Int32Array(0);
    /** How many points of the layer lie on each pixel, as far as that can be told apart; 0 between layers. */
    private counts = new Uint8Array(0);
    private occupied = new Int32Array(0);
    private scene: Scene | null = null;
    private places = new Float32Array(0);

    resize(width: number, height: number): void {
        this.canvas.width = width;
        this.canvas.height = height;
        this.image = null;
    }

    set(scene: Scene, places: Float32Array): void {
        this.scene = scene;
        this.places = places;
        if (this.occupied.length !== places.length / 2) {
            this.occupied = new Int32Array(places.length / 2);
        }
    }

    paint(frame: Frame): void {
        const context = this.canvas.getContext("2d", { alpha: false });
        if (!context || !this.scene) {
            return;
        }
        const { border } = frame;
        // A border around the image, so that points at the edge need no clipping.
        const [width, height] = [this.canvas.width + 2 * border, this.canvas.height + 2 * border];
        if (this.image?.width !== width || this.image.height !== height) {
            this.image = context.createImageData(width, height);
            this.pixels = new Int32Array(this.image.data.buffer);
            this.counts = new Uint8Array(width * height);
        }
        const [r, g, b] = rgb(this.scene.background);
        this.pixels.fill(0xff000000 | (b << 16) | (g << 8) | r);
        for (const layer of this.scene.layers) {
            this.stamp(layer, this.collect(layer, frame, width, height), layer.size * frame.radius, width);
        }
        context.putImageData(this.image, -border, -border);
    }

    /** Finds the pixels on which points of a layer lie: how many. */
    private collect({ start, end }: Layer, { left, top, scale, radius, border }: Frame, width: number, height: number): number {
        const { places, counts, occupied } = this;
        const margin = Math.ceil(1.3 * radius) + 2;
        const [originX, originY] = [left + border, top + border];
        const [right, bottom] = [width - margin, height - margin];
        let held = 0;
        for (let i = 2 * start; i < 2 * end; i += 2) {
            const x = originX + places[i]! * scale;
            const y = originY - places[i + 1]! * scale;
            if (x >= margin && y >= margin && x < right && y < bottom) {
                const at = ((y + 0.5) | 0) * width + ((x + 0.5) | 0);
                const before = counts[at]!;
                if (before === 0) {
                    occupied[held++] = at;
                }
                counts[at] = Math.min(mostAtOnce, before + 1);
            }
        }
        return held;
    }

    private stamp(layer: Layer, held: number, radius: number, width: number): void {
        const { pixels, counts, occupied } = this;
        const inks: (Ink | undefined)[] = [];
        for (let point = 0; point < held; point++) {
            const base = occupied[point]!;
            const many = counts[base]!;
            counts[base] = 0;
            const { steps, keep, redBlue, green } = inks[many] ??= inkOf(layer, many, radius, width);
            for (let i = 0; i < steps.length; i++) {
                const at = base + steps[i]!;
                const old = pixels[at]!;
                // Two channels of a pixel at a time; the product of each stays within its 16 bits.
                pixels[at] = opaque
                    | (((Math.imul(old & 0xff00ff, keep[i]!) + redBlue[i]!) >>> 8) & 0xff00ff)
                    | (((Math.imul(old & 0xff00, keep[i]!) + green[i]!) >>> 8) & 0xff00);
            }
        }
    }
}

/** What so many points of a layer on the same pixel do to the pixels around it. */
function inkOf({ shape, colour, opacity }: Layer, many: number, radius: number, width: number): Ink {
    const { reach, cover } = stampOf(shape, radius);
    const [red, green, blue] = rgb(colour);
    const [steps, keep, redBlue, greens]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let i = 0, y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++, i++) {
            const kept = Math.round(256 * (1 - (cover[i]! * opacity) / 256) ** many);
            if (kept < 256) {
                steps.push(y * width + x);
                keep.push(kept);
                redBlue.push(((blue << 16) | red) * (256 - kept) + 0x800080);
                greens.push((green << 8) * (256 - kept) + 0x8000);
            }
        }
    }
    return { steps: Int32Array.from(steps), keep: Int32Array.from(keep), redBlue: Int32Array.from(redBlue), green: Int32Array.from(greens) };
}
