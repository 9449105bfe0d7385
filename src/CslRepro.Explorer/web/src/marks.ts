import { theme } from "./palette";

/** A recorded state, or a place on the map. */
export type Spot = number | readonly [number, number];

/** A word of a sentence, and the state after it. */
export interface PathPoint {
    readonly spot: Spot;
    readonly word: string;
}

/** What is marked above the points. */
export interface Marks {
    /** The states of a sentence, in order. */
    readonly path: readonly PathPoint[];
    /** Another sentence that it is compared with. */
    readonly other: readonly PathPoint[];
    /** The place that is looked at, if it is none of a recorded state. */
    readonly place: readonly [number, number] | null;
    readonly state: number | null;
    /** The nearest states in the full space. */
    readonly neighbors: readonly number[];
    readonly hovered: number | null;
}

type Place = (spot: Spot) => [number, number];
type Box = readonly [number, number, number, number];

export function drawMarks(context: CanvasRenderingContext2D, marks: Marks, place: Place, width: number, height: number): void {
    const { background, foreground, grey } = theme();
    const ring = (state: Spot, radius: number, line: number, colour: string): void => {
        const [x, y] = place(state);
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.lineWidth = line + 2;
        context.strokeStyle = background;
        context.stroke();
        context.lineWidth = line;
        context.strokeStyle = colour;
        context.stroke();
    };

    const line = (path: readonly PathPoint[], colour: string, dashes: readonly number[]): void => {
        context.beginPath();
        path.forEach(({ spot }) => context.lineTo(...place(spot)));
        context.lineJoin = "round";
        context.lineWidth = 4;
        context.strokeStyle = background;
        context.stroke();
        context.setLineDash([...dashes]);
        context.lineWidth = 1.5;
        context.strokeStyle = colour;
        context.stroke();
        context.setLineDash([]);
    };
    line(marks.other, grey, [5, 4]);
    line(marks.path, foreground, []);
    for (const { spot } of marks.path) {
        const [x, y] = place(spot);
        context.beginPath();
        context.arc(x, y, 3, 0, 2 * Math.PI);
        // A place that is none of a recorded state is hollow.
        context.fillStyle = typeof spot === "number" ? foreground : background;
        context.fill();
        if (typeof spot !== "number") {
            context.lineWidth = 1.5;
            context.strokeStyle = foreground;
            context.stroke();
        }
    }
    marks.neighbors.forEach(state => ring(state, 6, 1.5, "#D55E00"));
    const current = marks.state ?? marks.place;
    if (current !== null) {
        ring(current, 8, 2.5, foreground);
    }
    if (marks.hovered !== null && marks.hovered !== marks.state) {
        ring(marks.hovered, 7, 2, "#0072B2");
    }
    drawWords(context, marks.path, place, width, height);
}

/** The words at the points of a sentence, each where it covers no other; the last ones first, since they lie farther apart. */
function drawWords(context: CanvasRenderingContext2D, path: readonly PathPoint[], place: Place, width: number, height: number): void {
    const { background, foreground } = theme();
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    const points = path.map(point => place(point.spot));
    const taken: Box[] = [];
    for (let i = path.length - 1; i >= 0; i--) {
        const text = path[i]!.word;
        const [x, y] = points[i]!;
        if (x < 0 || y < 0 || x > width || y > height) {
            continue;
        }
        const length = context.measureText(text).width;
        const box = [
            [x + 8, y - 8], [x - length - 8, y - 8], [x - length / 2, y - 22], [x - length / 2, y + 7], [x + 7, y - 20], [x + 7, y + 5], [x - length - 7, y + 5], [x - length - 7, y - 20],
            [x + 22, y - 8], [x - length - 22, y - 8], [x - length / 2, y - 36], [x - length / 2, y + 21],
        ]
            .map(([left, top]): Box => [left!, top!, left! + length, top! + 15])
            .find(candidate => candidate[0] >= 0 && candidate[1] >= 0 && candidate[2] <= width && candidate[3] <= height && taken.every(other => !overlap(candidate, other)));
        if (box) {
            taken.push(box);
            context.lineWidth = 3;
            context.lineJoin = "round";
            context.strokeStyle = background;
            context.strokeText(text, box[0], box[1] + 8);
            context.fillStyle = foreground;
            context.fillText(text, box[0], box[1] + 8);
        }
    }
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] + 2 && b[0] < a[2] + 2 && a[1] < b[3] && b[1] < a[3];
