/** The least rectangle around points. */
export interface Bounds {
    readonly left: number;
    readonly bottom: number;
    readonly width: number;
    readonly height: number;
}

/** The bounds of all points of some maps: x, y, x, y, ... */
export function boundsOf(...maps: readonly Float32Array[]): Bounds {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const map of maps) {
        for (let i = 0; i < map.length; i += 2) {
            left = Math.min(left, map[i]!);
            right = Math.max(right, map[i]!);
            bottom = Math.min(bottom, map[i + 1]!);
            top = Math.max(top, map[i + 1]!);
        }
    }
    return { left, bottom, width: right - left, height: top - bottom };
}

/** The longer side, never 0. */
export const sideOf = ({ width, height }: Bounds): number => Math.max(width, height, 1e-9);
