import { button, el } from "./dom";
import type { LassoTool } from "./lassoTool";
import type { MapPanel } from "./mapPanel";

/** How far a map moves by one key or button, in CSS pixels. */
export const shift = 60;
export const zoomStep = 1.5;

/** Adds to a map what drag, scroll and lasso do, as buttons: for one finger, for a switch, for a voice. One stop of the Tab key, in which the arrows move. */
export function addMapTools(panel: MapPanel, lasso: LassoTool): void {
    const tool = (face: string, label: string, action: () => void): HTMLButtonElement =>
        button(face, { "aria-label": label, title: label, tabindex: "-1" }, action);
    const tools = [
        tool("+", "zoom in", () => panel.zoomBy(zoomStep)),
        tool("−", "zoom out", () => panel.zoomBy(1 / zoomStep)),
        tool("all", "see all of the map", () => (panel.camera = null)),
        tool("←", "look to the left", () => panel.moveBy(shift, 0)),
        tool("→", "look to the right", () => panel.moveBy(-shift, 0)),
        tool("↑", "look up", () => panel.moveBy(0, shift)),
        tool("↓", "look down", () => panel.moveBy(0, -shift)),
        tool("◎", "choose the state nearest to the middle", () => panel.pickMiddle()),
    ];
    const lassoTools = [
        button("corner", { "aria-label": "corner of the lasso in the middle of the map" }, () => lasso.corner(panel, panel.middle)),
        button("undo", { "aria-label": "undo the lasso's last corner" }, () => lasso.takeBack(panel)),
        button("choose", { "aria-label": "choose what lies inside the lasso's corners" }, () => lasso.close(panel)),
    ];
    tools[0]!.tabIndex = 0;
    const bar = el("div", { class: "tools", role: "toolbar", "aria-label": `Map of ${panel.network.name}` }, ...tools);
    bar.addEventListener("keydown", event => {
        const at = tools.indexOf(document.activeElement as HTMLButtonElement);
        const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            tools[(next + tools.length) % tools.length]!.focus();
        }
    });
    bar.addEventListener("focusin", event => tools.forEach(item => (item.tabIndex = item === event.target ? 0 : -1)));
    const drawing = panel.canvas.parentElement!;
    drawing.before(bar);
    drawing.append(el("div", { class: "lasso-tools", role: "group", "aria-label": `Lasso on the map of ${panel.network.name}` }, ...lassoTools));
}
