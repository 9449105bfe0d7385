import { Colouring, ColourChoice, colourChoices, colouringOf } from "./colouring";
import { Data, momentOf, pathOf, pathTo, textTo, wordOf } from "./data";
import { details, neighborsOf } from "./details";
import { button, el } from "./dom";
import { hardestList, hardestSentences } from "./hardest";
import { Histogram } from "./histogram";
import { Announcer } from "./announcer";
import { renew } from "./focus";
import { Help } from "./help";
import { Jump } from "./jump";
import { listenToKeys } from "./keyboard";
import { LassoTool } from "./lassoTool";
import { addMapTools } from "./mapTools";
import { SingleKeys } from "./singleKeys";
import { legend } from "./legend";
import { fromLink, toLink } from "./link";
import { MapPanel } from "./mapPanel";
import { PathPoint } from "./marks";
import { networkColour } from "./networkColours";
import { isDark } from "./palette";
import { Player } from "./player";
import { GapTest, SeenGroup, gapReport } from "./gapTest";
import { chosenGroup, shownStates } from "./selection";
import { StateSet } from "./stateSet";
import { Store, View } from "./store";
import { summaryOf } from "./summary";
import { Tooltip, saidText } from "./tooltip";
import { TypedPanel, TypedSentence, placeIn } from "./typedPanel";

const closeUp = 5;
const linkDelay = 150;

/** Puts the page together and keeps its parts in step with the view. */
export class App {
    readonly store: Store;
    readonly panels: readonly MapPanel[];
    readonly player: Player;
    readonly search = el("input", { type: "search", id: "search", placeholder: "words, \"side by side\", -without", "aria-label": "Search states by words", spellcheck: "false" });

    private readonly lastMoment: number;
    private readonly colours: readonly ColourChoice[];
    private readonly colourSelect = el("select", { id: "colour", "aria-label": "Colour by" });
    private readonly finalOnly = el("input", { type: "checkbox", id: "final-only" });
    private readonly lassoSwitch = button(
        "lasso",
        { id: "lasso", "aria-pressed": "false", title: "Choose states by drawing around them (L, or hold Shift)" },
        () => this.lasso.toggle(),
    );
    private readonly legendBox = el("div");
    private readonly networkChoice = el("div", { class: "choice", role: "radiogroup", "aria-label": "Network that losses, list and summary speak of" });
    private readonly histogram: Histogram;
    private readonly lossNote = el("p", { class: "note" });
    readonly gapTest: GapTest;
    private readonly gapBox = el("div", { id: "gap" });
    private readonly summaryBox = el("div", { id: "summary" });
    private readonly hardestBox = el("div", { id: "hardest" });
    private readonly detailBox = el("section", { id: "details", "aria-label": "Chosen state", hidden: "" });
    readonly typedPanel: TypedPanel;
    private readonly typeSwitch = button("type a sentence", { id: "type", "aria-pressed": "false", title: "Let the networks read words of your own (T)" }, () => this.toggleTyped());
    private lastTyped = "";
    private typed: TypedSentence | null = null;
    private versus: TypedSentence | null = null;
    readonly lasso: LassoTool;
    readonly singleKeys = new SingleKeys();
    private readonly help: Help;
    private readonly announcer = new Announcer();
    private readonly jump = new Jump(this.detailBox);
    private readonly live = el("p", { id: "live", "aria-live": "polite", class: "hidden" });
    private readonly tooltip: Tooltip;
    private colourings: Colouring[] = [];
    private shown: Uint8Array[] = [];
    private group: SeenGroup | null = null;
    private hovered: number | null = null;
    private linkTimer = 0;
    /** The link that was last followed or written. */
    private knownLink = location.hash;

    constructor(readonly data: Data, root: HTMLElement) {
        this.lastMoment = Math.max(...data.networks.map(network => network.moments.length)) - 1;
        this.colours = colourChoices(data);
        const { view, cameras } = fromLink(location.hash, data, this.colours, this.lastMoment);
        this.store = new Store(view);
        this.tooltip = new Tooltip(data);
        this.panels = data.networks.map((network, i) => new MapPanel(data, network, i, {
            onHover: (state, x, y) => this.hover(i, state, x, y),
            onPick: state => this.pick(state),
            onLasso: polygon => this.chooseInside(i, polygon),
            onIsland: state => this.chooseIsland(i, state),
            onCorner: corner => this.lasso.corner(this.panels[i]!, corner),
            onMove: () => this.scheduleLink(),
        }));
        this.lasso = new LassoTool(this.panels, {
            onPolygon: ({ network }, polygon) => this.chooseInside(data.networks.indexOf(network), polygon),
            onSwitch: on => this.lassoSwitch.setAttribute("aria-pressed", String(on)),
            say: text => this.announcer.say("lasso", text),
        });
        this.gapTest = new GapTest(data);
        this.typedPanel = new TypedPanel(data, { onChange: change => this.store.update(change), onState: state => this.pick(state) });
        this.player = new Player(this.lastMoment, moment => this.store.update({ moment }));
        this.histogram = new Histogram(loss => this.store.update({ loss }));
        const origin = data.networks
            .map(network => `${network.name} (${network.units} units, ${network.source}, weights ${network.digest.slice(0, 8)})`)
            .join("; ");
        this.help = new Help(origin, data, this.singleKeys);
        this.build(root, origin);
        this.panels.forEach((panel, i) => (panel.camera = cameras[i] ?? null));
        this.store.subscribe((now, before) => this.refresh(now, before));
        this.refresh(view, null);
        listenToKeys(this);
        this.gapTest.warmUp();
        addEventListener("hashchange", () => this.follow());
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.refresh(this.store.view, null));
    }

    /** Chooses a state; its sentence is the one that is looked at, if that passes it. */
    pick(state: number | null): void {
        if (state !== null) {
            const { sentence } = this.store.view;
            const stays = sentence !== null && pathOf(this.data, sentence).includes(state);
            this.store.update({ state, sentence: stays ? sentence : this.data.firstSentences[state]!, typed: null });
        }
    }

    /** Opens the box for a sentence, with the last one that was typed, or closes it. */
    toggleTyped(): void {
        this.store.update(this.store.view.typed === null ? { typed: this.lastTyped, at: null } : { typed: null, at: null, versus: null });
        if (this.store.view.typed !== null) {
            this.typedPanel.input.focus();
        }
    }

    /** The word before or after the chosen one in its sentence. */
    step(by: number): void {
        if (this.typed) {
            const at = placeIn(this.typed, this.store.view.at) + by;
            if (at >= 0 && at < this.typed.typed.words.length) {
                this.store.update({ at });
            }
            return;
        }
        const { state, sentence } = this.store.view;
        if (state !== null && sentence !== null) {
            const path = pathOf(this.data, sentence);
            const next = path[path.indexOf(state) + by];
            if (next !== undefined) {
                this.store.update({ state: next });
            }
        }
    }

    /** Undoes one thing: the help, the lasso's mode, the choice of states, then the chosen state. */
    escape(): void {
        const { view } = this.store;
        if (this.help.close()) {
            return;
        }
        if (this.lasso.isOn) {
            this.lasso.toggle();
        } else if (view.typed !== null) {
            this.toggleTyped();
        } else if (view.lasso ?? view.island) {
            this.store.update({ lasso: null, island: null });
        } else {
            this.store.update({ state: null, sentence: null });
        }
    }

    /** A sentence's last state, in the middle of every map. */
    private zoomTo(state: number, sentence: number): void {
        this.store.update({ state, sentence, typed: null });
        this.panels.forEach(panel => {
            const [x, y] = panel.mapPosition(state);
            panel.camera = { x, y, scale: closeUp };
        });
    }

    private reset(): void {
        this.search.value = "";
        this.panels.forEach(panel => (panel.camera = null));
        this.store.update({ hidden: new Set(), query: "", finalOnly: false, loss: null, state: null, sentence: null, lasso: null, island: null, typed: null, at: null, versus: null });
    }

    private follow(): void {
        this.knownLink = location.hash;
        const { view, cameras } = fromLink(location.hash, this.data, this.colours, this.lastMoment);
        this.panels.forEach((panel, i) => (panel.camera = cameras[i] ?? null));
        this.store.update(view);
    }

    private build(root: HTMLElement, origin: string): void {
        const { data, store } = this;
        const sections = new Map<string, HTMLOptGroupElement>();
        for (const choice of this.colours) {
            let section = sections.get(choice.section);
            if (!section) {
                section = el("optgroup", { label: choice.section });
                sections.set(choice.section, section);
                this.colourSelect.append(section);
            }
            section.append(el("option", { value: choice.key }, choice.label));
        }
        this.colourSelect.addEventListener("change", () => store.update({ colour: this.colourSelect.value, hidden: new Set() }));
        this.search.addEventListener("input", () => store.update({ query: this.search.value }));
        this.finalOnly.addEventListener("change", () => store.update({ finalOnly: this.finalOnly.checked }));
        data.networks.forEach((network, i) => {
            const input = el("input", { type: "radio", name: "network", value: String(i) });
            input.addEventListener("change", () => store.update({ network: i }));
            this.networkChoice.append(el("label", {}, input, network.name));
        });
        this.networkChoice.hidden = data.networks.length === 1;

        this.panels.forEach(panel => addMapTools(panel, this.lasso));
        root.replaceChildren(
            el(
                "header",
                {},
                el("h1", { title: origin }, data.title),
                el("label", {}, "search ", this.search),
                el("label", {}, "colour ", this.colourSelect),
                el("label", {}, this.finalOnly, "final words only"),
                this.lassoSwitch,
                this.typeSwitch,
                button("reset", { id: "reset", title: "All filters, choices and maps as at first" }, () => this.reset()),
                this.player.element,
                this.help.element,
            ),
            el(
                "main",
                {},
                el("div", { class: "maps" }, ...this.panels.map(panel => panel.element)),
                this.detailBox,
                this.typedPanel.element,
                this.tooltip.element,
            ),
            el(
                "aside",
                {},
                el("section", { "aria-label": "Legend" }, el("h2", {}, "Legend"), this.legendBox, ...this.omissions()),
                this.networkChoice,
                el("section", { "aria-label": "Losses" }, el("h2", {}, "Losses"), this.histogram.element, this.lossNote),
                el("section", { "aria-label": "Selection" }, el("h2", {}, "Selection"), this.summaryBox),
                el("section", { "aria-label": "Is it a group?" }, el("h2", {}, "Is it a group?"), this.gapBox),
                el("section", { "aria-label": "Hardest sentences" }, el("h2", {}, "Hardest sentences"), this.hardestBox),
            ),
            this.jump.element,
            this.live,
            this.announcer.element,
        );
    }

    /** What the page lacks, if it says so. */
    private omissions(): HTMLElement[] {
        return this.data.omitted === null ? [] : [el("p", { class: "note", id: "omitted" }, this.data.omitted)];
    }

    private refresh(view: View, before: View | null): void {
        const { data } = this;
        const changed = (...names: (keyof View)[]): boolean => before === null || names.some(name => view[name] !== before[name]);
        const network = data.networks[view.network]!;
        const moment = network.moments[momentOf(network, view.moment)]!;

        if (changed("colour", "moment")) {
            this.colourings = data.networks.map(item => colouringOf(data, item, view.moment, view.colour));
        }
        if (changed("lasso", "island")) {
            this.group = chosenGroup(data, view);
            this.showGap();
        }
        const filtered = changed("colour", "moment", "hidden", "query", "finalOnly", "loss");
        if (filtered) {
            this.shown = data.networks.map((_, i) => shownStates(data, view, i, this.colourings[i]!));
        }
        if (filtered || changed("lasso", "island")) {
            this.panels.forEach((panel, i) => {
                panel.setMoment(view.moment, before !== null);
                panel.setCaption(panel.network.moments[momentOf(panel.network, view.moment)]!.label);
                panel.setPoints(this.colourings[i]!, this.shown[i]!, this.chosen);
            });
        }
        if (filtered || changed("network")) {
            this.showControls(view);
            renew(this.legendBox, legend(this.colourings[view.network]!, view.hidden, hidden => this.store.update({ hidden })));
            // The brush's own filter does not count here, or the histogram would shrink to what is brushed.
            const unbrushed = shownStates(data, { ...view, loss: null }, view.network, this.colourings[view.network]!);
            this.histogram.show(moment.losses, state => unbrushed[state] === 1, networkColour(data.networks, view.network), view.loss);
            const count = this.shown[view.network]!.reduce((sum, value) => sum + value, 0);
            this.lossNote.textContent = `${count.toLocaleString("en")} of ${data.stateCount.toLocaleString("en")} states shown${view.loss ? `; losses ${view.loss.map(value => value.toPrecision(2)).join(" to ")}` : ""}`;
            this.tell(before, "shown", `${network.name}: ${this.lossNote.textContent}.`);
        }
        if (filtered || changed("network", "lasso", "island")) {
            this.showSelection(view);
        }
        if (filtered || changed("network", "lasso", "island", "sentence")) {
            const sentences = hardestSentences(data, moment, this.shown[view.network]!, this.chosen);
            renew(this.hardestBox, hardestList(data, moment, sentences, view.sentence, sentence => this.zoomTo(data.lastStates[sentence]!, sentence)));
        }
        const inBoxes = [this.detailBox, this.typedPanel.element].some(box => box.contains(document.activeElement));
        if (changed("typed", "at", "versus", "moment")) {
            this.showTyped(view);
        }
        if (changed("state", "sentence", "moment", "typed", "at", "versus")) {
            this.showState(view);
        }
        if (inBoxes) {
            this.keepFocus(view, before);
        }
        if (changed("lasso", "island")) {
            const answer = this.gapBox.querySelector("#gap-answer")?.textContent ?? "";
            this.tell(before, "chosen", this.group ? `${this.group.states.size} states chosen: ${answer}` : "No states chosen.");
        }
        this.scheduleLink();
    }

    /** Tells what changed, to those who do not see it; not what was there from the start. */
    private tell(before: View | null, topic: string, text: string): void {
        if (before !== null) {
            this.announcer.say(topic, text);
        }
    }

    /** When one of the boxes below the maps is closed by a control in it, the focus goes on where it makes sense: into the other, or to what opens it. */
    private keepFocus(view: View, before: View | null): void {
        const focus = document.activeElement as HTMLElement | null;
        if (focus && focus !== document.body && focus.offsetParent !== null) {
            return;
        }
        if (view.typed !== null) {
            this.typedPanel.input.focus();
        } else if (!this.detailBox.hidden) {
            this.detailBox.querySelector<HTMLElement>("[aria-current]")?.focus();
        } else {
            (before?.typed ?? null) !== null ? this.typeSwitch.focus() : this.panels[view.network]!.canvas.focus();
        }
    }

    private chooseInside(network: number, polygon: readonly number[]): void {
        this.store.update({ lasso: { network, moment: this.store.view.moment, polygon }, island: null });
    }

    /** All that lies together with a state on a map. */
    chooseIsland(network: number, state: number): void {
        this.store.update({ island: { network, moment: this.store.view.moment, state }, lasso: null });
    }

    /** The island of the chosen state, on the map of the network that the lists speak of. */
    chooseIslandOfState(): void {
        const { state, network } = this.store.view;
        if (state !== null) {
            this.chooseIsland(network, state);
        }
    }

    private get chosen(): StateSet | null {
        return this.group?.states ?? null;
    }

    private showGap(): void {
        const { group } = this;
        if (!group || group.states.size === 0) {
            renew(this.gapBox, el(
                "p",
                { class: "note" },
                "Draw a lasso around states, or choose the island of one (double-click, or I), to see whether they belong together elsewhere than on this map.",
            ));
            return;
        }
        const start = performance.now();
        const findings = this.gapTest.find(group);
        const elapsed = performance.now() - start;
        renew(this.gapBox, gapReport(this.data, group, findings, elapsed, () => this.announcer.say("claim", "finding.json was written.")));
    }

    private showControls(view: View): void {
        this.colourSelect.value = view.colour;
        this.finalOnly.checked = view.finalOnly;
        if (document.activeElement !== this.search) {
            this.search.value = view.query;
        }
        this.networkChoice.querySelectorAll("input").forEach((input, i) => (input.checked = i === view.network));
        this.player.show(view.moment, this.data.networks.map(network => network.moments[momentOf(network, view.moment)]!.label));
    }

    private showSelection(view: View): void {
        const shown = this.shown[view.network]!;
        const network = this.data.networks[view.network]!;
        const { chosen } = this;
        const filters = view.query !== "" || view.finalOnly || view.loss !== null || view.hidden.size > 0;
        if (!chosen && !filters) {
            renew(this.summaryBox, el("p", { class: "note" }, "Draw a lasso around states, or filter them, to see what they have in common."));
            return;
        }
        // A lasso is compared with the other shown states; filtered states with those that the filters hide.
        const [inside, outside] = [new Uint8Array(shown.length), new Uint8Array(shown.length)];
        for (let state = 0; state < shown.length; state++) {
            const isIn = shown[state] === 1 && (chosen === null || chosen.has(state));
            inside[state] = isIn ? 1 : 0;
            outside[state] = !isIn && (chosen === null ? !view.finalOnly || this.data.phases[state] === 3 : shown[state] === 1) ? 1 : 0;
        }
        const nodes: Node[] = [summaryOf(this.data, network.moments[momentOf(network, view.moment)]!, new StateSet(inside), new StateSet(outside))];
        if (chosen) {
            nodes.push(button(this.store.view.island ? "clear island" : "clear lasso", { class: "small" }, () => this.store.update({ lasso: null, island: null })));
        }
        renew(this.summaryBox, ...nodes);
    }

    private showTyped(view: View): void {
        const read = (text: string | null): TypedSentence | null => (text === null ? null : this.typedPanel.read(text, view.moment));
        this.typed = read(view.typed);
        this.versus = this.typed && read(view.versus);
        this.lastTyped = view.typed ?? this.lastTyped;
        this.typedPanel.show(view, this.typed, this.versus);
        this.typeSwitch.setAttribute("aria-pressed", String(view.typed !== null));
        if (this.typed) {
            this.live.textContent = this.typedPanel.describe(this.typed, view.at);
        }
    }

    private showState(view: View): void {
        // A sentence that is typed stands in the chosen state's place.
        const state = view.typed === null ? view.state : null;
        const sentence = state === null ? null : view.sentence ?? this.data.firstSentences[state]!;
        this.detailBox.hidden = state === null;
        this.jump.refresh();
        if (state === null || sentence === null) {
            this.detailBox.replaceChildren();
        } else {
            renew(this.detailBox, details(this.data, view.moment, state, sentence, {
                onState: next => this.store.update({ state: next }),
                onSentence: next => this.store.update({ sentence: next }),
                onNeighbor: next => this.pick(next),
                onIsland: network => this.chooseIsland(network, state),
                onEdit: edited => this.store.update({ typed: pathOf(this.data, edited).slice(1).map(at => wordOf(this.data, at)).join(" "), at: null, versus: null }),
                onClose: () => this.store.update({ state: null, sentence: null }),
            }));
            this.live.textContent = `Chosen: ${textTo(this.data, state)}. Said: ${saidText(this.data, state)}.`;
        }
        this.showMarks();
    }

    private showMarks(): void {
        const { hovered, typed, versus } = this;
        if (typed) {
            const at = placeIn(typed, this.store.view.at);
            const path = (sentence: TypedSentence | null, network: number): PathPoint[] =>
                (sentence?.readings[network] ?? []).map(({ spot }, i) => ({ spot, word: this.data.words[sentence!.typed.words[i]!]! }));
            this.panels.forEach((panel, i) => {
                const current = typed.readings[i]![at];
                panel.setMarks({
                    path: path(typed, i),
                    other: path(versus, i),
                    place: current && typeof current.spot !== "number" ? current.spot : null,
                    state: current && typeof current.spot === "number" ? current.spot : null,
                    neighbors: current?.neighbors ?? [],
                    hovered,
                });
            });
            return;
        }
        const { state, sentence, moment } = this.store.view;
        const states = state === null ? [] : sentence === null ? pathTo(this.data, state) : pathOf(this.data, sentence);
        const path = states.map(spot => ({ spot, word: wordOf(this.data, spot) }));
        this.panels.forEach(panel => panel.setMarks({
            path, other: [], place: null, state, neighbors: state === null ? [] : neighborsOf(panel.network, moment, state), hovered,
        }));
    }

    private hover(index: number, state: number | null, x: number, y: number): void {
        if (state === null) {
            this.tooltip.hide();
        } else {
            this.tooltip.show(this.data.networks[index]!, index, this.store.view.moment, state, this.store.view.sentence, x, y);
        }
        if (state !== this.hovered) {
            this.hovered = state;
            this.showMarks();
        }
    }

    private scheduleLink(): void {
        clearTimeout(this.linkTimer);
        this.linkTimer = setTimeout(() => {
            // Another link is in the address already and is followed in a moment: it must not be written over.
            if (location.hash !== this.knownLink) {
                return;
            }
            const link = toLink(this.store.view, this.panels.map(panel => panel.camera), this.lastMoment);
            history.replaceState(null, "", `#${link}`);
            this.knownLink = location.hash;
        }, linkDelay);
        document.documentElement.classList.toggle("dark", isDark());
    }
}
