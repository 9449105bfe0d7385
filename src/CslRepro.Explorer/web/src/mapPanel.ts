import { select } from "d3-selection";
import { D3ZoomEvent, ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { boundsOf, sideOf } from "./bounds";
import { Colouring } from "./colouring";
import { Data, Network, mapOf } from "./data";
import { el } from "./dom";
import { Camera } from "./link";
import { MapGrid } from "./mapGrid";
import { Marks, Spot, drawMarks } from "./marks";
import { isDark, theme } from "./palette";
import { Painter, painterFor } from "./painter";
import { Scene, inOrder, sceneOf } from "./scene";
import { roundedRadius } from "./stamps";
import { StateSet } from "./stateSet";

export interface PanelEvents {
    onHover(state: number | null, x: number, y: number): void;
    onPick(state: number | null): void;
    onLasso(polygon: number[]): void;
    onIsland(state: number): void;
    /** A click in the lasso's mode, in map coordinates. */
    onCorner(place: readonly [number, number]): void;
    onMove(): void;
}

const pickRadius = 12;
const clickDistance = 4;
const tweenMilliseconds = 600;

/** One network's map: points below, marks above. */
export class MapPanel {
    readonly element: HTMLElement;
    readonly canvas: HTMLCanvasElement;
    /** How long the last frames took to draw, in milliseconds. */
    readonly frameTimes: number[] = [];
    frameCount = 0;
    lassoMode = false;

    private painter: Painter;
    private readonly caption: HTMLElement;
    private readonly behaviour = zoom<HTMLCanvasElement, unknown>().scaleExtent([0.5, 200]);
    private readonly extent: { x: number; y: number; size: number };
    private transform: ZoomTransform = zoomIdentity;
    private current: Camera | null = null;
    private shownPositions: Float32Array;
    private targetPositions: Float32Array;
    /** The states of the map that is shown or glided to. */
    private grid: MapGrid | null = null;
    private scene: Scene | null = null;
    /** Which positions the painter has. */
    private painted: Float32Array | null = null;
    private shown = new Uint8Array(0);
    private shownCount = 0;
    private marks: Marks = { path: [], other: [], place: null, state: null, neighbors: [], hovered: null };
    private lasso: number[] | null = null;
    private lassoCorners: readonly number[] = [];
    private clicked: number | null = null;
    private frame = 0;
    private tween = 0;

    constructor(data: Data, readonly network: Network, index: number, private readonly events: PanelEvents) {
        this.painter = painterFor(painter => this.replacePainter(painter));
        this.canvas = el("canvas", {
            tabindex: "0",
            // It answers to keys of its own, which screen readers pass on to an application alone.
            role: "application",
            "aria-roledescription": "map",
            class: "marks",
            id: `map-${index}`,
            "aria-label": `Map of ${data.stateCount} states of ${network.name}. `
                + "Arrow keys move it, plus and minus zoom, 0 shows all, Enter chooses the state nearest to the middle.",
            "aria-describedby": "live",
        });
        this.caption = el("figcaption");
        const middle = el("span", { class: "middle", "aria-hidden": "true" });
        this.element = el("figure", { class: "map" }, this.caption, el("div", { class: "canvases" }, this.painter.canvas, this.canvas, middle));
        this.shownPositions = network.positions.at(-1)!;
        this.targetPositions = this.shownPositions;
        this.extent = extentOf(network.positions);
        this.listen();
        new ResizeObserver(() => this.resize()).observe(this.canvas);
    }

    setCaption(text: string): void {
        this.caption.replaceChildren(el("strong", {}, this.network.name), ` ${text}`);
    }

    setPoints(colouring: Colouring, shown: Uint8Array, chosen: StateSet | null): void {
        this.scene = sceneOf(colouring, shown, chosen);
        this.painted = null;
        this.shown = shown;
        this.shownCount = shown.reduce((sum, value) => sum + value, 0);
        this.redraw();
    }

    setMarks(marks: Marks): void {
        this.marks = marks;
        this.redrawMarks();
    }

    /** Shows the map of a moment; states glide to their new places. */
    setMoment(moment: number, glide: boolean): void {
        const next = this.network.positions[mapOf(this.network, moment)]!;
        if (next === this.targetPositions) {
            return;
        }
        cancelAnimationFrame(this.tween);
        this.targetPositions = next;
        this.grid = null;
        if (!glide || matchMedia("(prefers-reduced-motion: reduce)").matches) {
            this.shownPositions = next;
            this.redraw();
            return;
        }
        const from = this.shownPositions.slice();
        const mixed = new Float32Array(from.length);
        const start = performance.now();
        const step = (now: number): void => {
            const time = Math.min(1, Math.max(0, (now - start) / tweenMilliseconds));
            const share = time * time * (3 - 2 * time);
            for (let i = 0; i < mixed.length; i++) {
                mixed[i] = from[i]! + share * (next[i]! - from[i]!);
            }
            this.shownPositions = time < 1 ? mixed : next;
            this.painted = null;
            this.redraw();
            if (time < 1) {
                this.tween = requestAnimationFrame(step);
            }
        };
        this.tween = requestAnimationFrame(step);
    }

    /** What is in sight, or null if all is. It stays so when the panel changes its size. */
    get camera(): Camera | null {
        return this.current;
    }

    set camera(camera: Camera | null) {
        this.current = camera && { ...camera, scale: Math.min(200, Math.max(0.5, camera.scale)) };
        this.applyCamera();
    }

    moveBy(dx: number, dy: number): void {
        this.behaviour.translateBy(select(this.canvas), dx / this.transform.k, dy / this.transform.k);
    }

    zoomBy(factor: number): void {
        this.behaviour.scaleBy(select(this.canvas), factor);
    }

    /** Where a state or a place of the map is drawn, in CSS pixels of the canvas. */
    place(spot: Spot): [number, number] {
        const [mapX, mapY] = typeof spot === "number" ? [this.shownPositions[2 * spot]!, this.shownPositions[2 * spot + 1]!] : spot;
        const [x, y] = this.base(mapX, mapY);
        return [this.transform.applyX(x), this.transform.applyY(y)];
    }

    /** The corners of a lasso that is not closed yet, in map coordinates: x, y, x, y, ... */
    get corners(): readonly number[] {
        return this.lassoCorners;
    }

    set corners(corners: readonly number[]) {
        this.lassoCorners = corners;
        this.redrawMarks();
    }

    /** What lies in the middle of what is in sight, in map coordinates. */
    get middle(): [number, number] {
        return this.toMap(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    }

    /** What draws the points. */
    get paintedBy(): string {
        return this.painter.kind;
    }

    /** How wide all of the map is drawn, in CSS pixels. */
    get mapWidth(): number {
        return this.extent.size * this.scale * this.transform.k;
    }

    mapPosition(state: number): [number, number] {
        return [this.targetPositions[2 * state]!, this.targetPositions[2 * state + 1]!];
    }

    /** The shown state nearest to a place, or null if none is within reach. */
    nearest(x: number, y: number, reach = pickRadius): number | null {
        this.grid ??= new MapGrid(this.targetPositions);
        const [mapX, mapY] = this.toMap(x, y);
        return this.grid.nearest(mapX, mapY, reach / (this.transform.k * this.scale), this.shown);
    }

    pickMiddle(): void {
        this.events.onPick(this.nearest(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2, Infinity));
    }

    redraw(): void {
        if (this.frame === 0) {
            this.frame = requestAnimationFrame(() => {
                this.frame = 0;
                this.draw();
            });
        }
    }

    /** CSS pixels for one unit of the map, before zooming. */
    private get scale(): number {
        return (Math.min(this.canvas.clientWidth, this.canvas.clientHeight) - 30) / this.extent.size;
    }

    private base(x: number, y: number): [number, number] {
        return [this.canvas.clientWidth / 2 + (x - this.extent.x) * this.scale, this.canvas.clientHeight / 2 - (y - this.extent.y) * this.scale];
    }

    private toMap(x: number, y: number): [number, number] {
        const [baseX, baseY] = this.transform.invert([x, y]);
        return [(baseX - this.canvas.clientWidth / 2) / this.scale + this.extent.x, this.extent.y - (baseY - this.canvas.clientHeight / 2) / this.scale];
    }

    private applyCamera(): void {
        const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
        const camera = this.current;
        if (width === 0 || height === 0) {
            return;
        }
        if (!camera) {
            this.behaviour.transform(select(this.canvas), zoomIdentity);
            return;
        }
        const [x, y] = this.base(camera.x, camera.y);
        this.behaviour.transform(select(this.canvas), zoomIdentity.translate(width / 2 - camera.scale * x, height / 2 - camera.scale * y).scale(camera.scale));
        // The camera as it was given, without the rounding of the way there and back.
        this.current = camera;
    }

    private readCamera(): Camera | null {
        const { k, x: dx, y: dy } = this.transform;
        if (k === 1 && dx === 0 && dy === 0) {
            return null;
        }
        const [x, y] = this.middle;
        return { x, y, scale: k };
    }

    private resize(): void {
        const [width, height, ratio] = [this.canvas.clientWidth, this.canvas.clientHeight, devicePixelRatio];
        if (width === 0 || height === 0) {
            return;
        }
        this.canvas.width = Math.round(width * ratio);
        this.canvas.height = Math.round(height * ratio);
        this.painter.resize(this.canvas.width, this.canvas.height);
        this.applyCamera();
        this.redraw();
    }

    private draw(): void {
        if (!this.scene || this.canvas.width === 0) {
            return;
        }
        const start = performance.now();
        if (this.painted !== this.shownPositions) {
            this.painter.set(this.scene, inOrder(this.shownPositions, this.scene.order));
            this.painted = this.shownPositions;
        }
        const ratio = devicePixelRatio;
        const [x, y] = this.base(0, 0);
        const radius = (this.shownCount > 5000 ? 1.9 : this.shownCount > 500 ? 2.6 : 3.6) * Math.min(2, Math.max(1, Math.sqrt(this.transform.k) / 1.5)) * ratio;
        this.painter.paint({
            left: this.transform.applyX(x) * ratio,
            top: this.transform.applyY(y) * ratio,
            scale: this.scale * this.transform.k * ratio,
            radius: roundedRadius(radius),
            border: Math.ceil(8 * ratio),
        });
        this.redrawMarks();
        this.frameCount++;
        this.frameTimes.push(performance.now() - start);
        if (this.frameTimes.length > 500) {
            this.frameTimes.shift();
        }
    }

    /** Goes on with another painter, in the place of the one before. */
    private replacePainter(painter: Painter): void {
        this.painter.canvas.replaceWith(painter.canvas);
        this.painter = painter;
        this.painter.resize(this.canvas.width, this.canvas.height);
        this.painted = null;
        this.redraw();
    }

    private redrawMarks(): void {
        const context = this.canvas.getContext("2d");
        if (!context || this.canvas.width === 0) {
            return;
        }
        context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
        context.clearRect(0, 0, this.canvas.clientWidth, this.canvas.clientHeight);
        drawMarks(context, this.marks, spot => this.place(spot), this.canvas.clientWidth, this.canvas.clientHeight);
        const corners = this.lassoCorners.flatMap((x, i, all) => (i % 2 === 0 ? this.place([x, all[i + 1]!]) : []));
        const outline = this.lasso ?? corners;
        if (outline.length > 0) {
            context.beginPath();
            for (let i = 0; i < outline.length; i += 2) {
                context.lineTo(outline[i]!, outline[i + 1]!);
            }
            context.closePath();
            for (let i = 0; i < corners.length; i += 2) {
                context.rect(corners[i]! - 3, corners[i + 1]! - 3, 6, 6);
            }
            context.lineWidth = 1.5;
            context.strokeStyle = theme().foreground;
            context.fillStyle = isDark() ? "#ffffff20" : "#00000018";
            context.fill();
            context.stroke();
        }
    }

    private listen(): void {
        this.behaviour
            .filter(event => !this.isLasso(event as MouseEvent) && !(event as MouseEvent).button)
            .clickDistance(clickDistance)
            .on("zoom", (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
                this.transform = event.transform;
                this.current = this.readCamera();
                this.redraw();
                this.events.onMove();
            });
        select(this.canvas).call(this.behaviour).on("dblclick.zoom", null);

        const place = (event: MouseEvent): [number, number] => [event.offsetX, event.offsetY];
        this.canvas.addEventListener("pointermove", event => {
            const [x, y] = place(event);
            if (this.lasso) {
                this.lasso.push(x, y);
                this.redrawMarks();
            } else {
                this.events.onHover(event.buttons === 0 ? this.nearest(x, y) : null, event.clientX, event.clientY);
            }
        });
        this.canvas.addEventListener("pointerleave", () => this.events.onHover(null, 0, 0));
        this.canvas.addEventListener("pointerdown", event => {
            if (this.isLasso(event) && event.button === 0) {
                this.lasso = [...place(event)];
                this.canvas.setPointerCapture(event.pointerId);
                this.events.onHover(null, 0, 0);
            }
        });
        const end = (finished: boolean): void => {
            const lasso = this.lasso;
            this.lasso = null;
            if (lasso && finished && this.lassoMode && isClick(lasso)) {
                this.events.onCorner(this.toMap(lasso[0]!, lasso[1]!));
            } else if (lasso && finished && lasso.length >= 6) {
                const polygon: number[] = [];
                // Every other point of a long lasso is enough, and keeps the link short.
                const step = 2 * Math.ceil(lasso.length / 2 / 60);
                for (let i = 0; i < lasso.length; i += step) {
                    polygon.push(...this.toMap(lasso[i]!, lasso[i + 1]!));
                }
                this.events.onLasso(polygon);
            }
            this.redrawMarks();
        };
        this.canvas.addEventListener("pointerup", () => end(true));
        this.canvas.addEventListener("pointercancel", () => end(false));
        this.canvas.addEventListener("click", event => {
            // The first click may have moved the map, as it opens what is known of the state: the second one means the same state.
            if (!this.isLasso(event) && event.detail < 2) {
                this.clicked = this.nearest(...place(event));
                this.events.onPick(this.clicked);
            }
        });
        this.canvas.addEventListener("dblclick", event => {
            if (!this.isLasso(event) && this.clicked !== null) {
                this.events.onIsland(this.clicked);
            }
        });
    }

    private isLasso(event: MouseEvent): boolean {
        return this.lassoMode !== event.shiftKey && event.type !== "wheel";
    }
}

/** Whether a pointer stayed where it was pressed. */
const isClick = (path: readonly number[]): boolean => path.every((value, i) => Math.abs(value - path[i % 2]!) <= clickDistance);

function extentOf(maps: readonly Float32Array[]): { x: number; y: number; size: number } {
    const bounds = boundsOf(...maps);
    return { x: bounds.left + bounds.width / 2, y: bounds.bottom + bounds.height / 2, size: sideOf(bounds) };
}
