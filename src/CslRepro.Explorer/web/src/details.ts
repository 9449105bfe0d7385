import { recordedBars, recordedCourse } from "./answers";
import { outputBars } from "./bars";
import { activationCurves } from "./curves";
import { Data, Network, mapOf, momentOf, pathOf, sceneText, sentencesThrough, target, textTo, wordOf } from "./data";
import { button, el } from "./dom";
import { networkColour } from "./networkColours";
import { correctness } from "./colouring";
import { saidText } from "./tooltip";

export interface DetailEvents {
    onState(state: number): void;
    onSentence(sentence: number): void;
    onNeighbor(state: number): void;
    onEdit(sentence: number): void;
    onIsland(network: number): void;
    onClose(): void;
}

const verdicts = ["exact", "valid, not exact", "object 1 not valid", "object 2 not valid", "neither valid"];

/** The nearest states of a state in the full space, nearest first. */
export function neighborsOf(network: Network, moment: number, state: number): number[] {
    const all = network.neighbors[mapOf(network, moment)]!;
    return [...all.subarray(state * network.neighborCount, (state + 1) * network.neighborCount)];
}

/** All about a chosen state and its sentence. */
export function details(data: Data, moment: number, state: number, sentence: number, events: DetailEvents): HTMLElement {
    const through = sentencesThrough(data, state);
    const place = through.indexOf(sentence);
    const turn = (step: number): void => events.onSentence(through[(place + step + through.length) % through.length]!);
    const words = el("div", { class: "words", role: "group", "aria-label": "words of the sentence" });
    for (const at of pathOf(data, sentence)) {
        words.append(button(wordOf(data, at), at === state ? { "aria-current": "true" } : {}, () => events.onState(at)));
    }
    const networks = data.networks.map((network, i) => [network, i] as const);
    const head = el(
        "div",
        { class: "head" },
        words,
        ...(through.length > 1
            ? [button("‹", { "aria-label": "previous sentence through this state" }, () => turn(-1)), el("span", { class: "note" }, `${place + 1} of ${through.length} sentences through this state`), button("›", { "aria-label": "next sentence through this state" }, () => turn(1))]
            : []),
        ...networks.map(([network, i]) => button(data.networks.length > 1 ? `island on ${network.name}` : "island", { class: "small", title: "Choose all states that lie together with this one on the map" }, () => events.onIsland(i))),
        button("edit", { class: "small", title: "Change this sentence, and let the networks read it" }, () => events.onEdit(sentence)),
        button("×", { class: "close", "aria-label": "close" }, events.onClose),
    );
    const seen = sceneText(data, data.seen, sentence, "nothing");
    const said = el("p", {}, el("strong", {}, "said: "), saidText(data, state), el("strong", {}, " seen: "), seen);
    const keys = el("p", { class: "note" }, ...networks.map(([network, i]) => {
        const swatch = el("i");
        swatch.style.background = networkColour(data.networks, i);
        const at = network.moments[momentOf(network, moment)]!;
        return el("span", {}, swatch, `${network.name}: ${verdicts[correctness(at.flags[state]!)]}, loss ${at.losses[state]!.toPrecision(3)} `);
    }), "tick: what can be known so far");
    const sections = networks.map(([network]) => el(
        "section",
        { "aria-label": network.name },
        el("h3", {}, `${network.name}: activation along the sentence`),
        activationCurves(data.groups, recordedCourse(data, network, moment, sentence, state)),
        el("h3", {}, `${network.name}: nearest in the full space of ${network.units} dimensions`),
        el("ol", { class: "neighbors" }, ...neighborsOf(network, moment, state).map(other => el("li", {}, button(textTo(data, other), { "data-state": String(other) }, () => events.onNeighbor(other))))),
    ));
    const bars = outputBars(data, networks.map(([network, i]) => recordedBars(data, network, i, moment, state)), i => target(data, state, i));
    return el("div", { class: "details" }, el("h2", { class: "hidden" }, "Chosen state"), head, said, keys, bars, ...sections);
}
