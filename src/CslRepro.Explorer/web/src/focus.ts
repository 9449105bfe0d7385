// What is drawn anew must not take the keyboard's focus away from whoever is in it.

const focusable = "button, input, select, [tabindex]";

const nameOf = (element: Element): string =>
    `${element.tagName} ${element.id} ${element.getAttribute("data-category") ?? element.getAttribute("aria-label") ?? element.textContent}`;

/** Replaces what an element holds. The focus goes to the control of the same name, or else to the one in the same place, or to the element itself. */
export function renew(container: HTMLElement, ...nodes: (Node | string)[]): void {
    const before = document.activeElement;
    if (!before || before === container || !container.contains(before)) {
        container.replaceChildren(...nodes);
        return;
    }
    const all = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(focusable)];
    const name = nameOf(before);
    const place = all().indexOf(before as HTMLElement);
    const rank = all().filter((item, i) => i < place && nameOf(item) === name).length;
    container.replaceChildren(...nodes);
    const after = all();
    const same = after.filter(item => nameOf(item) === name);
    const next = same[rank] ?? same[0] ?? after[Math.min(place, after.length - 1)];
    if (!next) {
        container.tabIndex = -1;
    }
    (next ?? container).focus({ preventScroll: true });
}
