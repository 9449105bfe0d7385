// The recorded outputs as the charts take them.
import { Bars } from "./bars";
import { Course } from "./curves";
import { Data, Network, momentOf, output, pathOf, target, wordOf } from "./data";
import { networkColour } from "./networkColours";

/** What a network answers in a recorded state. */
export function recordedBars(data: Data, network: Network, index: number, moment: number, state: number): Bars {
    const at = network.moments[momentOf(network, moment)]!;
    return { colour: networkColour(data.networks, index), value: i => output(data, at, state, i) };
}

/** What a network answers along a recorded sentence. */
export function recordedCourse(data: Data, network: Network, moment: number, sentence: number, state: number): Course {
    const at = network.moments[momentOf(network, moment)]!;
    const path = pathOf(data, sentence);
    return {
        name: network.name,
        words: path.map(item => wordOf(data, item)),
        current: path.indexOf(state),
        value: (word, i) => output(data, at, path[word]!, i),
        wanted: (word, i) => target(data, path[word]!, i),
    };
}
