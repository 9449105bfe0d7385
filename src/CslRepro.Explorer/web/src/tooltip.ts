import { recordedBars } from "./answers";
import { outputBars } from "./bars";
import { Data, Network, pathOf, pathTo, sceneText, target, wordOf } from "./data";
import { el } from "./dom";

/** A sentence with its current word marked; what comes after it is paler, since another sentence may go on in another way. */
export function markedSentence(data: Data, sentence: number, state: number): HTMLElement {
    const line = el("p", { class: "sentence" });
    let after = false;
    for (const at of pathOf(data, sentence)) {
        const text = wordOf(data, at);
        line.append(at === state ? el("mark", {}, text) : after ? el("span", { class: "after" }, text) : text, " ");
        after ||= at === state;
    }
    return line;
}

export const saidText = (data: Data, state: number): string => sceneText(data, data.said, state, "nothing yet");

export class Tooltip {
    readonly element = el("div", { class: "tooltip", id: "tooltip", role: "tooltip", hidden: "" });

    constructor(private readonly data: Data) {
    }

    hide(): void {
        this.element.hidden = true;
    }

    show(network: Network, index: number, moment: number, state: number, sentence: number | null, x: number, y: number): void {
        const { data } = this;
        const passes = sentence !== null && pathOf(data, sentence).includes(state);
        const shownSentence = passes ? sentence : data.firstSentences[state]!;
        const count = data.sentenceCounts[state]!;
        this.element.replaceChildren(
            markedSentence(data, shownSentence, state),
            el("p", {}, el("strong", {}, "said: "), saidText(data, state), count > 1 ? ` (${count} sentences begin so)` : ""),
            outputBars(data, [recordedBars(data, network, index, moment, state)], i => target(data, state, i)),
            el("small", {}, `word ${pathTo(data, state).length}; bars: outputs of ${network.name}; ticks: what can be known so far`),
        );
        this.element.hidden = false;
        const { offsetWidth, offsetHeight } = this.element;
        const left = x + 18 + offsetWidth > innerWidth ? x - 18 - offsetWidth : x + 18;
        this.element.style.left = `${Math.max(4, left)}px`;
        this.element.style.top = `${Math.max(4, Math.min(y - 20, innerHeight - offsetHeight - 4))}px`;
    }
}
