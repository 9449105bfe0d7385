import { button } from "./dom";

/** On a small screen, where what is known of a chosen state lies below the maps: leads there, as long as it is out of sight. */
export class Jump {
    readonly element: HTMLButtonElement;
    private inSight = false;

    constructor(private readonly target: HTMLElement) {
        this.element = button("show the chosen state", { id: "jump" }, () => {
            target.scrollIntoView({ block: "start" });
            target.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
        });
        new IntersectionObserver(([entry]) => {
            this.inSight = entry!.isIntersecting;
            this.refresh();
        }).observe(target);
        this.refresh();
    }

    /** To be called when the target is shown or hidden. */
    refresh(): void {
        this.element.hidden = this.target.hidden || this.inSight;
    }
}
