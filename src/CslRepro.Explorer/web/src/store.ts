/** A lasso in the coordinates of a map: it chooses the states that lay inside at that moment. */
export interface Lasso {
    readonly network: number;
    readonly moment: number;
    /** x, y, x, y, ... */
    readonly polygon: readonly number[];
}

export interface View {
    readonly colour: string;
    /** Categories that the legend hides. */
    readonly hidden: ReadonlySet<number>;
    /** The network that histogram, list and summary speak of. */
    readonly network: number;
    readonly moment: number;
    readonly query: string;
    readonly finalOnly: boolean;
    readonly loss: readonly [number, number] | null;
    readonly state: number | null;
    readonly sentence: number | null;
    readonly lasso: Lasso | null;
    /** A sentence that is typed, the word of it that is looked at (the last one if null), and a sentence that it is compared with. */
    readonly typed: string | null;
    readonly at: number | null;
    readonly versus: string | null;
}

/** The view and who wants to know when it changes. */
export class Store {
    private readonly listeners: ((view: View, before: View) => void)[] = [];

    constructor(private current: View) {
    }

    get view(): View {
        return this.current;
    }

    subscribe(listener: (view: View, before: View) => void): void {
        this.listeners.push(listener);
    }

    update(change: Partial<View>): void {
        const before = this.current;
        this.current = { ...before, ...change };
        for (const listener of this.listeners) {
            listener(this.current, before);
        }
    }
}
