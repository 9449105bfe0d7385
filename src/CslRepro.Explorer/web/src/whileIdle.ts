/** Does work in small pieces whenever there is nothing else to do. */
export function whileIdle(pieces: Iterator<void>): void {
    // Not every browser says when it is idle.
    const later = (work: (hasTime: () => boolean) => void): void => {
        if ("requestIdleCallback" in window) {
            requestIdleCallback(deadline => work(() => deadline.timeRemaining() > 1));
        } else {
            setTimeout(() => work(() => false), 10);
        }
    };
    const go = (hasTime: () => boolean): void => {
        do {
            if (pieces.next().done === true) {
                return;
            }
        } while (hasTime());
        later(go);
    };
    later(go);
}
