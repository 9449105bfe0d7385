import type { MapPanel } from "./mapPanel";

export interface LassoEvents {
    /** A polygon in map coordinates: x, y, x, y, ... */
    onPolygon(panel: MapPanel, polygon: number[]): void;
    onSwitch(on: boolean): void;
    say(text: string): void;
}

const fewest = 3;

/** The lasso's mode, in which states are drawn around, or their polygon is set corner by corner: without a drag, and without a pointer. */
export class LassoTool {
    constructor(private readonly panels: readonly MapPanel[], private readonly events: LassoEvents) {
    }

    get isOn(): boolean {
        return this.panels.some(panel => panel.lassoMode);
    }

    toggle(): void {
        const on = !this.isOn;
        this.clear();
        this.panels.forEach(panel => {
            panel.lassoMode = on;
            panel.element.classList.toggle("lassoing", on);
        });
        this.events.onSwitch(on);
        this.events.say(on ? "Lasso on: Space sets a corner in the middle of the map, Backspace takes it back, Enter chooses what lies inside." : "Lasso off.");
    }

    /** Sets a corner at a place of a map. */
    corner(panel: MapPanel, [x, y]: readonly [number, number]): void {
        this.panels.filter(other => other !== panel).forEach(other => (other.corners = []));
        panel.corners = [...panel.corners, x, y];
        this.events.say(`Corner ${panel.corners.length / 2}.`);
    }

    takeBack(panel: MapPanel): void {
        panel.corners = panel.corners.slice(0, -2);
        this.events.say(`${panel.corners.length / 2} corners.`);
    }

    /** Chooses what lies inside the corners. */
    close(panel: MapPanel): void {
        const { corners } = panel;
        if (corners.length < 2 * fewest) {
            this.events.say(`A lasso needs ${fewest} corners; there are ${corners.length / 2}.`);
            return;
        }
        this.clear();
        this.events.onPolygon(panel, [...corners]);
    }

    private clear(): void {
        this.panels.forEach(panel => (panel.corners = []));
    }
}
