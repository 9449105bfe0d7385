import { outputBars } from "./bars";
import { correctness } from "./colouring";
import { activationCurves } from "./curves";
import { Data, sceneText, textTo } from "./data";
import { button, el } from "./dom";
import { renew } from "./focus";
import { Grammar, Known } from "./grammar";
import { networkColour } from "./networkColours";
import { flagsOf, lossOf } from "./reading";
import { View } from "./store";
import { Reading, TypedRun } from "./typedRun";
import { Typed, parseTyped, textOf } from "./typedText";

export interface TypedEvents {
    onChange(change: Partial<View>): void;
    onState(state: number): void;
}

/** A sentence as it is shown: its words, what is known after each, and what each network answers. */
export interface TypedSentence {
    readonly typed: Typed;
    readonly known: readonly (Known | null)[];
    /** For each network, a reading after each word; none where a network cannot run. */
    readonly readings: readonly (readonly Reading[])[];
}

const mostCompletions = 16;
const mostChanges = 3;
const verdicts = ["exact", "valid, not exact", "object 1 not valid", "object 2 not valid", "neither valid"];

/** A box for words of the vocabulary, which both networks read in the page. */
export class TypedPanel {
    readonly element = el("section", { id: "typed", "aria-label": "Typed sentence", hidden: "" });
    readonly input = el("input", {
        type: "text", id: "typed-text", "aria-label": "Words of a sentence", "aria-describedby": "typed-note", autocomplete: "off", spellcheck: "false",
        placeholder: "that is a red cup and on the left is a glass .",
    });

    readonly run: TypedRun;
    private readonly grammar: Grammar;
    private readonly words = el("div", { class: "words", role: "group", "aria-label": "words of the typed sentence" });
    private readonly note = el("p", { class: "note", id: "typed-note" });
    private readonly completions = el("div", { class: "completions", role: "group", "aria-label": "words that may follow" });
    private readonly whatIf = el("div", { class: "completions", role: "group", "aria-label": "what if" });
    private readonly answers = el("div");

    constructor(private readonly data: Data, private readonly events: TypedEvents) {
        this.run = new TypedRun(data);
        this.grammar = new Grammar(data, data.grammar);
        this.input.addEventListener("input", () => events.onChange({ typed: this.input.value, at: null }));
        this.input.addEventListener("keydown", event => {
            if (event.key === "Tab" && !event.shiftKey && this.complete()) {
                event.preventDefault();
            }
        });
        this.element.append(
            el("h2", { class: "hidden" }, "Typed sentence"),
            el(
                "div",
                { class: "head" },
                el("label", {}, "sentence ", this.input),
                el("span", { class: "note" }, "Tab completes a word; a full stop is END"),
                button("×", { class: "close", "aria-label": "close the typed sentence" }, () => events.onChange({ typed: null, at: null, versus: null })),
            ),
            this.completions,
            this.words,
            this.note,
            this.whatIf,
            this.answers,
        );
    }

    /** Reads a sentence with both networks. */
    read(text: string, moment: number): TypedSentence {
        const typed = parseTyped(this.data, text);
        return {
            typed,
            known: this.grammar.follow(typed.words),
            readings: this.data.networks.map((_, i) => this.run.read(i, moment, typed.words)),
        };
    }

    /** Shows a sentence, and how it differs from another. */
    show(view: View, sentence: TypedSentence | null, versus: TypedSentence | null): void {
        this.element.hidden = sentence === null;
        if (!sentence || view.typed === null) {
            return;
        }
        if (this.input.value !== view.typed) {
            this.input.value = view.typed;
        }
        const at = placeIn(sentence, view.at);
        this.showWords(sentence, at);
        this.showNote(sentence);
        this.showCompletions(sentence);
        this.showWhatIf(view, sentence, at);
        renew(
            this.answers,
            this.table(sentence, at, versus),
            outputBars(
                this.data,
                this.running(sentence).map(i => ({ colour: this.colour(i), value: (output: number) => sentence.readings[i]![at]!.outputs[output]! })),
                sentence.known[at] ? output => sentence.known[at]!.target[output]! : null,
            ),
            ...this.running(sentence).map(i => this.section(sentence, i, at)),
        );
    }

    /** The reading in a sentence, for people who do not see it. */
    describe(sentence: TypedSentence, at: number | null): string {
        const place = placeIn(sentence, at);
        const words = textOf(this.data, sentence.typed.words.slice(0, place + 1));
        const read = this.running(sentence).map(i => {
            const answer = `${this.sceneOf(sentence, i, place)}: ${this.verdict(sentence, i, place)}, ${this.placeOf(sentence, i, place)}`;
            return `${this.data.networks[i]!.name} reads ${answer}`;
        });
        return `${words === "" ? "BEGIN" : words}. ${read.join(". ")}.`;
    }

    private complete(): boolean {
        const { typed, known } = this.read(this.input.value, 0);
        if (typed.partial === "") {
            return false;
        }
        const fits = (word: number): boolean => this.data.words[word]!.toLowerCase().startsWith(typed.partial);
        const word = known.at(-1)?.next.find(fits) ?? this.data.words.findIndex((_, i) => fits(i));
        if (word >= 0) {
            this.append(typed, word);
        }
        return word >= 0;
    }

    private append(typed: Typed, word: number): void {
        this.events.onChange({ typed: `${textOf(this.data, [...typed.words, word])} `, at: null });
        this.input.focus();
    }

    private showWords({ typed, known }: TypedSentence, at: number): void {
        renew(this.words, ...typed.words.map((word, i) => {
            const cannot = known[i] === null && (i === 0 || known[i - 1] !== null);
            return button(this.data.words[word]!, {
                ...(i === at ? { "aria-current": "true" } : {}),
                ...(known[i] === null ? { class: cannot ? "cannot" : "after-cannot", title: cannot ? "This word cannot follow here." : "After a word that cannot follow." } : {}),
            }, () => this.events.onChange({ at: i }));
        }));
    }

    private showNote({ typed, known, readings }: TypedSentence): void {
        const first = known.indexOf(null);
        const stuck = this.data.networks.filter((_, i) => readings[i]!.length === 0).map(network => network.name);
        this.note.replaceChildren(...[
            typed.unknown.length > 0 ? `No word of this language, left out: ${typed.unknown.join(", ")}. ` : "",
            first >= 0 ? `“${this.data.words[typed.words[first]!]!}” cannot follow here: the networks read on, but what can be known has no answer. ` : "",
            stuck.length > 0 ? `${stuck.join(" and ")} cannot run in this page. ` : "",
            "Rings: nearest recorded states in the full space. A hollow dot is a new state, placed as UMAP's transform places one point: the map does not move.",
        ]);
    }

    private showCompletions({ typed, known }: TypedSentence): void {
        const last = known.at(-1);
        const next = (last?.next ?? []).filter(word => this.data.words[word]!.toLowerCase().startsWith(typed.partial));
        renew(
            this.completions,
            el("span", { class: "note" }, next.length > 0 ? "may follow:" : last && last.next.length === 0 ? "the sentence is complete" : "nothing may follow"),
            ...next.slice(0, mostCompletions).map(word => button(this.data.words[word]!, { class: "small" }, () => this.append(typed, word))),
            ...(next.length > mostCompletions ? [el("span", { class: "note" }, `and ${next.length - mostCompletions} more: type their first letters`)] : []),
        );
    }

    private showWhatIf(view: View, { typed, known }: TypedSentence, at: number): void {
        const { data } = this;
        const { words } = typed;
        const change = (label: string, changed: readonly number[]): HTMLElement =>
            button(label, { class: "small" }, () => this.events.onChange({ typed: `${textOf(data, changed)} `, at: null, versus: view.typed }));
        const without = (index: number): number[] => words.filter((_, i) => i !== index);
        const and = words.indexOf(data.andWord);
        const name = data.words[words[at]!]!;
        const parts: HTMLElement[] = [];
        if (words.length > 1) {
            if (and > 1) {
                parts.push(change("drop “and”", without(and)));
            }
            if (words[1] !== data.andWord) {
                parts.push(change("start with “and”", [data.beginWord, data.andWord, ...words.slice(1)]));
            }
            if (at > 0) {
                parts.push(change(`leave out “${name}”`, without(at)), ...this.swap(view, words, known, at));
            }
        }
        if (view.versus !== null) {
            parts.push(button("back", { class: "small", title: "The sentence before the change" }, () => this.events.onChange({ typed: view.versus!, at: null, versus: null })));
        }
        renew(this.whatIf, ...(parts.length > 0 ? [el("span", { class: "note" }, "what if:"), ...parts] : []));
    }

    private swap(view: View, words: readonly number[], known: readonly (Known | null)[], at: number): HTMLElement[] {
        const { data } = this;
        const fitting = known[at - 1]?.next ?? [];
        const option = (word: number): HTMLElement => el("option", { value: String(word) }, data.words[word]!);
        const others = data.words.map((_, i) => i).filter(word => word !== words[at] && word !== data.beginWord && !fitting.includes(word));
        const choice = el(
            "select",
            { "aria-label": `swap “${data.words[words[at]!]!}” for` },
            el("option", { value: "" }, `swap “${data.words[words[at]!]!}” for…`),
            el("optgroup", { label: "may stand here" }, ...fitting.filter(word => word !== words[at]).map(option)),
            el("optgroup", { label: "cannot" }, ...others.map(option)),
        );
        // Not at once: with the arrow keys one passes the words before the one that one wants.
        const swap = button("swap", { class: "small" }, () => {
            if (choice.value !== "") {
                const changed = words.map((word, i) => (i === at ? Number(choice.value) : word));
                this.events.onChange({ typed: `${textOf(data, changed)} `, at, versus: view.typed });
            }
        });
        return [choice, swap];
    }

    private table(sentence: TypedSentence, at: number, versus: TypedSentence | null): HTMLElement {
        const word = (typed: Typed, i: number): string => this.data.words[typed.words[i]!]!;
        const before = versus && versus.typed.words.length - 1;
        const rows = this.running(sentence).map(i => el(
            "tr",
            {},
            el("th", {}, this.swatch(i), this.data.networks[i]!.name),
            el("td", {}, this.sceneOf(sentence, i, at)),
            el("td", {}, this.verdict(sentence, i, at)),
            ...(versus && before !== null ? [el("td", {}, this.sceneOf(versus, i, before)), el("td", {}, this.verdict(versus, i, before)), el("td", {}, this.changes(sentence, versus, i, at, before))] : []),
        ));
        // With a comparison it is wider than a small screen: it scrolls by itself, and by keys.
        return el("div", { class: "wide", role: "region", "aria-label": "What the networks read", tabindex: "0" }, el(
            "table",
            { class: "readings" },
            el("thead", {}, el(
                "tr",
                {},
                el("th", {}, "network"),
                el("th", {}, `reads after “${word(sentence.typed, at)}”`),
                el("th", {}, "that is"),
                ...(versus && before !== null ? [el("th", {}, `before the change, after “${word(versus.typed, before)}”`), el("th", {}, "that was"), el("th", {}, "outputs that changed most")] : []),
            )),
            el("tbody", {}, ...rows),
        ));
    }

    private section(sentence: TypedSentence, index: number, at: number): HTMLElement {
        const { data } = this;
        const network = data.networks[index]!;
        const readings = sentence.readings[index]!;
        return el(
            "section",
            { "aria-label": `${network.name}, typed sentence` },
            el("h3", {}, `${network.name}: activation along the sentence`),
            activationCurves(data.groups, {
                name: network.name,
                words: sentence.typed.words.map(word => data.words[word]!),
                current: at,
                value: (word, output) => readings[word]!.outputs[output]!,
                wanted: (word, output) => sentence.known[word]?.target[output] ?? null,
            }),
            el("h3", {}, `${network.name}: nearest recorded states in the full space of ${network.units} dimensions`),
            el("ol", { class: "neighbors" }, ...readings[at]!.neighbors.map(state => el("li", {}, button(textTo(data, state), { "data-state": String(state) }, () => this.events.onState(state))))),
        );
    }

    private running({ readings }: TypedSentence): number[] {
        return [...readings.keys()].filter(i => readings[i]!.length > 0);
    }

    private sceneOf({ readings }: TypedSentence, index: number, at: number): string {
        return sceneText(this.data, readings[index]![at]!.scene, 0, "nothing");
    }

    private placeOf({ readings }: TypedSentence, index: number, at: number): string {
        return typeof readings[index]![at]!.spot === "number" ? "in a recorded state" : "in a new state";
    }

    private verdict({ known, readings }: TypedSentence, index: number, at: number): string {
        const knows = known[at];
        const { outputs, scene } = readings[index]![at]!;
        return knows ? `${verdicts[correctness(flagsOf(knows.said, scene))]!}, loss ${lossOf(outputs, knows.target).toPrecision(3)}` : "no sentence of the language";
    }

    private changes(sentence: TypedSentence, versus: TypedSentence, index: number, at: number, before: number): string {
        const [now, then] = [sentence.readings[index]![at]!.outputs, versus.readings[index]![before]!.outputs];
        return this.data.groups
            .flatMap(group => group.names.map((name, i) => ({ text: `${group.label} ${name}`, now: now[group.start + i]!, then: then[group.start + i]! })))
            .sort((a, b) => Math.abs(b.now - b.then) - Math.abs(a.now - a.then))
            .slice(0, mostChanges)
            .map(item => `${item.text} ${item.then.toFixed(2)} → ${item.now.toFixed(2)}`)
            .join("; ");
    }

    private colour(index: number): string {
        return networkColour(this.data.networks, index);
    }

    private swatch(index: number): HTMLElement {
        const swatch = el("i");
        swatch.style.background = this.colour(index);
        return swatch;
    }
}

/** The word that is looked at: the last one if none is chosen. */
export const placeIn = ({ typed }: TypedSentence, at: number | null): number => Math.max(0, Math.min(at ?? Infinity, typed.words.length - 1));
