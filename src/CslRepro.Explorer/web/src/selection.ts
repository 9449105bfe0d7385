import { Colouring } from "./colouring";
import { Data, Phase, mapOf, momentOf } from "./data";
import { matches } from "./search";
import { SeenGroup } from "./gapTest";
import { islandAround } from "./groups";
import { StateSet } from "./stateSet";
import { Lasso, View } from "./store";

/** What a network's map shows of each state. */
export const Shown = { No: 0, Yes: 1 } as const;

/** For each state whether all filters let it through. */
export function shownStates(data: Data, view: View, network: number, colouring: Colouring): Uint8Array {
    const result = matches(data, view.query);
    const { losses } = data.networks[network]!.moments[momentOf(data.networks[network]!, view.moment)]!;
    const [low, high] = view.loss ?? [0, Infinity];
    for (let state = 0; state < result.length; state++) {
        if (view.hidden.has(colouring.of[state]!)
            || (view.finalOnly && data.phases[state] !== Phase.Final)
            || (view.loss !== null && (losses[state]! < low || losses[state]! > high))) {
            result[state] = Shown.No;
        }
    }
    return result;
}

/** The states that were chosen on a map, by lasso or as an island. */
export function chosenGroup(data: Data, { lasso, island }: View): SeenGroup | null {
    if (island) {
        const network = data.networks[island.network]!;
        return { network: island.network, moment: island.moment, states: islandAround(network.positions[mapOf(network, island.moment)]!, island.state) };
    }
    return lasso && { network: lasso.network, moment: lasso.moment, states: statesInside(data, lasso) };
}

/** The states inside a lasso. */
export function statesInside(data: Data, lasso: Lasso): StateSet {
    const network = data.networks[lasso.network]!;
    const positions = network.positions[mapOf(network, lasso.moment)]!;
    const member = new Uint8Array(data.stateCount);
    const xs = lasso.polygon.filter((_, i) => i % 2 === 0);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    for (let state = 0; state < data.stateCount; state++) {
        const x = positions[2 * state]!;
        if (x >= left && x <= right && isInside(lasso.polygon, x, positions[2 * state + 1]!)) {
            member[state] = 1;
        }
    }
    return new StateSet(member);
}

function isInside(polygon: readonly number[], x: number, y: number): boolean {
    let inside = false;
    for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
        const [xi, yi, xj, yj] = [polygon[i]!, polygon[i + 1]!, polygon[j]!, polygon[j + 1]!];
        if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
            inside = !inside;
        }
    }
    return inside;
}
