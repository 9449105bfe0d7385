import type { App } from "./app";
import { shift, zoomStep } from "./mapTools";

export function listenToKeys(app: App): void {
    addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const focus = document.activeElement;
        if (event.key === "Escape") {
            if (focus === app.search) {
                app.search.blur();
            } else {
                app.escape();
            }
            return;
        }
        if (focus instanceof HTMLSelectElement || (focus instanceof HTMLInputElement && focus.type !== "checkbox" && focus.type !== "range")) {
            return;
        }
        const panel = app.panels.find(item => item.canvas === focus);
        const onMap: Record<string, () => void> = panel
            ? {
                ArrowLeft: () => panel.moveBy(shift, 0),
                ArrowRight: () => panel.moveBy(-shift, 0),
                ArrowUp: () => panel.moveBy(0, shift),
                ArrowDown: () => panel.moveBy(0, -shift),
                "+": () => panel.zoomBy(zoomStep),
                "=": () => panel.zoomBy(zoomStep),
                "-": () => panel.zoomBy(1 / zoomStep),
                "0": () => (panel.camera = null),
                Enter: () => (app.lasso.isOn ? app.lasso.close(panel) : panel.pickMiddle()),
                ...(app.lasso.isOn ? { " ": () => app.lasso.corner(panel, panel.middle), Backspace: () => app.lasso.takeBack(panel) } : {}),
            }
            : {};
        const everywhere: Record<string, () => void> = {
            "/": () => app.search.focus(),
            ",": () => app.step(-1),
            ".": () => app.step(1),
            "[": () => app.player.step(-1),
            "]": () => app.player.step(1),
            p: () => app.player.toggle(),
            l: () => app.lasso.toggle(),
            i: () => app.chooseIslandOfState(),
            t: () => app.toggleTyped(),
        };
        const action = onMap[event.key] ?? (panel || app.singleKeys.everywhere ? everywhere[event.key.toLowerCase()] : undefined);
        if (action) {
            event.preventDefault();
            action();
        }
    });
}
