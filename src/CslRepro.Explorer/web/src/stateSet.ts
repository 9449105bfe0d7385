/** Some of all states. */
export class StateSet {
    /** Each once, in ascending order. */
    readonly states: Int32Array;

    /** @param member For each of all states 1 if it is one of these, else 0. */
    constructor(readonly member: Uint8Array) {
        let size = 0;
        for (const value of member) {
            size += value;
        }
        this.states = new Int32Array(size);
        for (let state = 0, at = 0; at < size; state++) {
            if (member[state] === 1) {
                this.states[at++] = state;
            }
        }
    }

    /** @param count How many states there are in all. */
    static of(states: Iterable<number>, count: number): StateSet {
        const member = new Uint8Array(count);
        for (const state of states) {
            member[state] = 1;
        }
        return new StateSet(member);
    }

    get size(): number {
        return this.states.length;
    }

    has(state: number): boolean {
        return this.member[state] === 1;
    }
}
