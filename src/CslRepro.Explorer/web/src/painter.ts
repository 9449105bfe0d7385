import { PixelPainter } from "./pixelPainter";
import { Scene } from "./scene";
import { WebGlPainter } from "./webGlPainter";

/** Where the map lies on the canvas, in pixels. */
export interface Frame {
    /** Where the origin of the map is. */
    readonly left: number;
    readonly top: number;
    /** Pixels for one unit of the map. */
    readonly scale: number;
    /** Of points. */
    readonly radius: number;
    /** How far points may reach over the edge. */
    readonly border: number;
}

/** Draws points on a canvas of its own. */
export interface Painter {
    readonly canvas: HTMLCanvasElement;
    /** "pixels" or "webgl". */
    readonly kind: string;
    resize(width: number, height: number): void;
    /** Takes what is to be drawn, and where on the map, in the order of drawing. */
    set(scene: Scene, places: Float32Array): void;
    paint(frame: Frame): void;
}

/**
 * The painter for this machine: WebGL 2 where a graphics card does the work, else pixels in memory, which is faster than WebGL that a processor computes.
 * `?draw=pixels` or `?draw=webgl` in the address decides otherwise.
 * @param onLoss What to do when a card's driver has been lost: go on with the painter that needs none.
 */
export function painterFor(onLoss: (painter: Painter) => void): Painter {
    const wanted = new URLSearchParams(location.search).get("draw");
    const webGl = wanted === "pixels" ? null : WebGlPainter.create(wanted === "webgl", () => onLoss(new PixelPainter()));
    return webGl ?? new PixelPainter();
}
