// Uses a page as people do, in a real browser: node scenarios.mjs CHROMIUM PAGE HOSTILE-PAGE TYPED.json GROUPS.json LARGE-PAGE LARGE.json.
// Prints a JSON object: for each scenario null, or what went wrong.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility } from "./accessibility.mjs";
import { launch, open, settle, softwareWebGl } from "./browser.mjs";

const [executable, pagePath, hostilePath, typedPath, groupsPath, largePath, largeStatesPath] = process.argv.slice(2);
const url = pathToFileURL(pagePath).href;
const hostileUrl = pathToFileURL(hostilePath).href;
const pageOf = name => pathToFileURL(join(dirname(typedPath), `${name}.html`)).href;

/** What the page holds, decoded here without the page's own program. */
const dataOf = page => page.evaluate(() => {
    const raw = JSON.parse(document.getElementById("data").textContent);
    const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0)).buffer;
    const parents = [...new Int32Array(bytes(raw.parents))];
    const last = [...new Uint8Array(bytes(raw.lastWords))];
    const texts = [];
    parents.forEach((parent, state) => texts.push(parent < 0 ? raw.words[last[state]] : `${texts[parent]} ${raw.words[last[state]]}`));
    return { words: raw.words, parents, texts, ends: [...new Int32Array(bytes(raw.lastStates))], networks: raw.networks.map(network => network.name) };
});
const place = (page, map, state) => page.evaluate(([m, s]) => window.explorer.place(m, s), [map, state]);
const canvas = (page, map) => page.locator(`#map-${map}`);
const shownCount = async page => Number((await page.locator(".histogram + .note").textContent()).split(" of ")[0].replaceAll(",", ""));
const linkOf = async page => {
    await page.waitForTimeout(250);
    return page.url();
};

/** The pixels of a map's points, as a text that is the same only if they are. */
const pixels = (page, map) => page.evaluate(m => document.querySelectorAll(".map")[m].querySelector("canvas").toDataURL(), map);
const markedPixels = (page, map) => page.evaluate(m => {
    const marks = document.getElementById(`map-${m}`);
    return marks.getContext("2d").getImageData(0, 0, marks.width, marks.height).data.filter((value, i) => i % 4 === 3 && value > 0).length;
}, map);

/** A state that lies apart from all others, so that it is the one that a pointer meets. */
async function lonelyState(page, map, count) {
    return page.evaluate(([m, n]) => {
        const places = Array.from({ length: n }, (_, state) => window.explorer.place(m, state));
        const gap = state => Math.min(...places.map(([x, y], other) => (other === state ? Infinity : Math.hypot(x - places[state][0], y - places[state][1]))));
        const gaps = places.map((_, state) => gap(state));
        return gaps.indexOf(Math.max(...gaps));
    }, [map, count]);
}

/** By how much pixels of two pictures differ at most, of each pair. */
const differences = (page, pairs) => page.evaluate(async all => {
    const pixelsOf = async base64 => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    };
    return Promise.all(all.map(async pair => {
        const [a, b] = await Promise.all(pair.map(pixelsOf));
        return a.length === b.length ? a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0) : Infinity;
    }));
}, pairs.map(pair => pair.map(png => png.toString("base64"))));

async function lasso(page, map, corners) {
    const box = await canvas(page, map).boundingBox();
    const [first, ...rest] = [...corners, corners[0]];
    await page.mouse.move(box.x + first[0], box.y + first[1]);
    await page.mouse.down();
    for (const [x, y] of rest) {
        await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
    }
    await page.mouse.up();
    await settle(page);
}

let large = null;

/** The page of 100,000 states, which takes long to open. */
const largePage = browser => large ??= open(browser, pathToFileURL(largePath).href);

/** A value such that a share of values are not above it. */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];

/**
 * How many times slower than two idle cores the machine is while other programs take its time, 1 or more: limits on times hold on a machine that has time.
 * Measured by work that takes some 90 ms there, about as long as what is limited.
 */
const slowness = page => page.evaluate(() => {
    const numbers = new Int32Array(65536);
    const times = Array.from({ length: 4 }, () => {
        const start = performance.now();
        for (let i = 0; i < 1.2e8; i++) {
            numbers[Math.imul(i, 7919) & 65535] += i;
        }
        return performance.now() - start;
    });
    return Math.max(1, Math.min(...times) / 90);
});

let typed = null;

/** What every page of networks makes of typed sentences, beside what C# computes for them; and how long a word took on each page. */
const readings = browser => typed ??= (async () => {
    const [all, wordTimes] = [[], {}];
    for (const [name, expectations] of Object.entries(JSON.parse(readFileSync(typedPath, "utf8")))) {
        const { page, faults, close } = await open(browser, pageOf(name));
        try {
            for (const { text, moment, networks } of expectations) {
                if (await page.locator("#moment").isVisible()) {
                    await page.locator("#moment").fill(String(moment));
                }
                const found = await page.evaluate(words => window.explorer.read(words), text);
                assert.equal(found.length, networks.length);
                networks.forEach((expected, i) => all.push({ network: `${name}, network ${i}`, at: `moment ${moment}, ${text}`, expected, found: found[i] }));
            }
            wordTimes[name] = await page.evaluate(() => window.explorer.wordTimes());
            assert.deepEqual(faults, []);
        } finally {
            await close();
        }
    }
    return { all, wordTimes };
})();

const scenarios = {
    async opens(page) {
        const data = await dataOf(page);
        assert.equal(await page.title(), `${data.networks.join(" beside ")} - CslRepro explorer`);
        assert.equal(await shownCount(page), data.parents.length);
        for (const map of [0, 1]) {
            const colours = await page.evaluate(m => {
                const points = document.querySelectorAll(".map")[m].querySelector("canvas");
                return new Set(new Uint32Array(points.getContext("2d").getImageData(0, 0, points.width, points.height).data.buffer)).size;
            }, map);
            assert.ok(colours > 4, `map ${map} has only ${colours} colours`);
        }
    },
    async hover(page) {
        const data = await dataOf(page);
        for (const map of [0, 1]) {
            const state = await lonelyState(page, map, data.parents.length);
            const [x, y] = await place(page, map, state);
            await canvas(page, map).hover({ position: { x, y } });
            const text = data.texts[state];
            assert.equal(await page.locator("#tooltip mark").textContent(), text.split(" ").at(-1));
            assert.ok((await page.locator("#tooltip .sentence").textContent()).startsWith(text), "the sentence begins with the state's words");
            assert.match(await page.locator("#tooltip").textContent(), /said: /);
            assert.ok(await page.locator("#tooltip .row").count() >= 22, "outputs against target");
        }
        await page.mouse.move(5, 5);
        assert.equal(await page.locator("#tooltip").isVisible(), false);
    },
    async click(page) {
        const data = await dataOf(page);
        const before = await markedPixels(page, 1);
        const state = await lonelyState(page, 0, data.parents.length);
        const [x, y] = await place(page, 0, state);
        await canvas(page, 0).click({ position: { x, y } });
        await settle(page);
        const words = await page.locator("#details .words button").allTextContents();
        assert.ok(words.join(" ").startsWith(data.texts[state]));
        assert.equal(words.at(-1), "END");
        assert.equal(await page.locator("#details .words [aria-current]").textContent(), data.texts[state].split(" ").at(-1));
        assert.equal(await page.locator("#details .curves").count(), 2);
        assert.equal(await page.locator("#details .chart").count(), 12);
        assert.equal(await page.locator("#details .neighbors").first().locator("li").count(), 10);
        assert.ok(await markedPixels(page, 1) > before, "sentence and neighbours are marked on the other map too");
        assert.match(await linkOf(page), new RegExp(`state=${state}\\b`));
        // A neighbour leads to its own state.
        const neighbor = page.locator("#details .neighbors button").first();
        const text = await neighbor.textContent();
        await neighbor.click();
        assert.ok((await page.locator("#details .words button").allTextContents()).join(" ").startsWith(text));
    },
    async lasso(page) {
        const data = await dataOf(page);
        const places = await page.evaluate(n => Array.from({ length: n }, (_, state) => window.explorer.place(0, state)), data.parents.length);
        const xs = places.map(([x]) => x).sort((a, b) => a - b);
        // Two strips that hang together above all points, so that what lies between them lies outside.
        const [left, right, end] = [0.2, 0.5, 0.8].map(share => Math.round(xs[Math.floor(share * xs.length)]) + 0.5);
        assert.ok(left < right && right < end);
        const expected = places.filter(([x]) => x < left || (x > right && x < end)).length;
        const before = await pixels(page, 1);
        await page.locator("#lasso").click();
        await lasso(page, 0, [[2, 2], [end, 2], [end, 800], [right, 800], [right, 5], [left, 5], [left, 800], [2, 800]]);
        assert.equal(await page.locator("#chosen-count").textContent(), `${expected} states`);
        assert.ok(expected > 0 && expected < data.parents.length);
        assert.ok(await page.locator("#summary tbody tr").count() > 0, "what they have in common");
        assert.notEqual(await pixels(page, 1), before, "the other map shows the selection");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await settle(page);
        assert.equal(await page.locator("#chosen-count").count(), 0);
        assert.equal(await pixels(page, 1), before);
    },
    async search(page) {
        const data = await dataOf(page);
        const cases = [
            ["cup", text => / cup\b/.test(text)],
            ['"middle and"', text => text.includes(" middle and")],
            ['"middle and" -blue LEFT', text => text.includes(" middle and") && !text.includes(" blue") && / left\b/.test(text)],
        ];
        for (const [query, fits] of cases) {
            await page.locator("#search").fill(query);
            assert.equal(await shownCount(page), data.texts.filter(fits).length, query);
        }
        await page.locator("#search").fill("zebra");
        assert.equal(await shownCount(page), 0);
    },
    async slider(page) {
        const data = await dataOf(page);
        await page.locator("#colour").selectOption("output0");
        await settle(page);
        const state = data.ends[0];
        const [esn, lstm, picture] = [await place(page, 0, state), await place(page, 1, state), await pixels(page, 0)];
        await page.locator("#moment").fill("0");
        await settle(page);
        assert.equal(await page.locator("#moment-label").textContent(), "after 0 sentences \u00b7 after 0 epochs");
        assert.deepEqual(await place(page, 0, state), esn, "an ESN's states stay");
        assert.notDeepEqual(await place(page, 1, state), lstm, "an LSTM's move");
        assert.notEqual(await pixels(page, 0), picture, "the ESN's outputs change");
        const last = await page.locator("#moment").getAttribute("max");
        await page.locator("#moment").fill(last);
        await settle(page);
        assert.deepEqual(await place(page, 1, state), lstm);
        assert.equal(await pixels(page, 0), picture);
    },
    async play(page) {
        const value = () => page.locator("#moment").inputValue();
        await page.locator("#play").click();
        assert.equal(await value(), "0");
        await page.waitForFunction(() => document.getElementById("moment").value === "1", null, { timeout: 15000 });
        await page.locator("#play").click();
        assert.equal(await page.locator("#play").getAttribute("aria-label"), "play training");
    },
    async colours(page) {
        const seen = new Set();
        const keys = await page.locator("#colour option").evaluateAll(options => options.map(option => option.value));
        assert.equal(keys.length, 7 + 6 + 22);
        for (const key of keys) {
            await page.locator("#colour").selectOption(key);
            assert.ok(await page.locator(".legend li").count() > (/clause|word|slot2|loss|concept|output/.test(key) ? 1 : 0), key);
            await settle(page);
            seen.add(await pixels(page, 0));
        }
        // Some outputs may look alike, but not clause, word, errors and concepts.
        assert.ok(seen.size > 12, `only ${seen.size} pictures of ${keys.length}`);
        await page.locator("#colour").selectOption("word");
        const words = await page.locator(".legend .entry > span:first-of-type").allTextContents();
        assert.ok(words.includes("middle") && words.includes("BEGIN"));
    },
    async legend(page) {
        const all = await shownCount(page);
        const entry = page.locator('.legend [data-category="and"]');
        const count = Number(await entry.locator(".count").textContent());
        await entry.click();
        assert.equal(await shownCount(page), all - count);
        assert.equal(await page.locator('.legend [data-category="and"]').getAttribute("aria-checked"), "false");
        await page.getByRole("button", { name: "only final word" }).click();
        assert.equal(await shownCount(page), (await dataOf(page)).ends.length);
        await page.getByRole("button", { name: "show all" }).click();
        assert.equal(await shownCount(page), all);
    },
    async brush(page) {
        const all = await shownCount(page);
        const box = await page.locator(".histogram svg").boundingBox();
        const heights = await page.locator(".histogram rect:not(.overlay):not(.selection):not(.handle)").evaluateAll(bars => bars.map(bar => [bar.x.baseVal.value, bar.height.baseVal.value]));
        const tallest = heights.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
        await page.mouse.move(box.x + tallest + 4, box.y + 40);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width - 7, box.y + 40, { steps: 5 });
        await page.mouse.up();
        const some = await shownCount(page);
        assert.ok(some > 0 && some < all, `${some} of ${all}`);
        assert.match(await linkOf(page), /loss=/);
        await page.mouse.click(box.x + 12, box.y + 20);
        assert.equal(await shownCount(page), all);
    },
    async hardest(page) {
        const data = await dataOf(page);
        const first = page.locator("#hardest .entry").first();
        const sentence = Number(await first.getAttribute("data-sentence"));
        await first.click();
        await settle(page);
        for (const map of [0, 1]) {
            const box = await canvas(page, map).boundingBox();
            const [x, y] = await place(page, map, data.ends[sentence]);
            assert.ok(Math.hypot(x - box.width / 2, y - box.height / 2) < 3, `map ${map}: ${x}, ${y} in ${box.width} x ${box.height}`);
        }
        // Not valid before not exact before exact, and within each the largest loss first.
        const entries = await page.locator("#hardest .entry small").evaluateAll(items => items.map(item => [Number(item.className.slice(-1)), Number(item.textContent.split("loss ")[1])]));
        assert.ok(entries.length > 10);
        assert.deepEqual(entries, [...entries].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
        // The list speaks of the chosen network.
        const before = await page.locator("#hardest").textContent();
        await page.getByRole("radio", { name: "lstm" }).check();
        assert.notEqual(await page.locator("#hardest").textContent(), before);
    },
    async link(page, browser) {
        const data = await dataOf(page);
        await page.locator("#colour").selectOption("slot2");
        await page.locator("#search").fill("the -cup");
        await page.locator("#moment").fill("3");
        await page.getByRole("radio", { name: "lstm" }).check();
        await page.keyboard.down("Shift");
        await lasso(page, 0, [[50, 50], [400, 60], [380, 500], [60, 480]]);
        await page.keyboard.up("Shift");
        await canvas(page, 1).focus();
        await page.keyboard.press("+");
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Enter");
        await settle(page);
        const look = async at => ({
            note: await at.locator(".histogram + .note").textContent(),
            summary: await at.locator("#summary").textContent(),
            details: await at.locator("#details").textContent(),
            label: await at.locator("#moment-label").textContent(),
            colour: await at.locator("#colour").inputValue(),
            query: await at.locator("#search").inputValue(),
            place: (await place(at, 1, data.ends[3])).map(value => Math.round(value)),
        });
        const expected = await look(page);
        assert.ok(expected.details.length > 0);
        const other = await open(browser, await linkOf(page));
        try {
            const found = await look(other.page);
            assert.ok(expected.place.every((value, i) => Math.abs(value - found.place[i]) <= 2), `${expected.place} and ${found.place}`);
            assert.deepEqual({ ...found, place: null }, { ...expected, place: null });
            assert.deepEqual(other.faults, []);
        } finally {
            await other.close();
        }
    },
    async badLink(page, browser) {
        const links = [
            "#colour=%3Cscript%3E&state=99999999&sentence=-1&moment=1.5&network=7&loss=3~x&hide=a.b&lasso=9~0~1~2~3&map0=1~2&find=%22",
            "#island=0~0.5~3",
            "#lasso=1~0.5~-9~9~9~9~9~-9~-9~-9",
            "#island=0~-1~3&lasso=0.5~0~-9~9~9~9~9~-9~-9~-9",
        ];
        const { parents } = await dataOf(page);
        for (const link of links) {
            const other = await open(browser, url + link);
            try {
                assert.equal(await shownCount(other.page), parents.length, link);
                assert.equal(await other.page.locator("#colour").inputValue(), "clause", link);
                assert.equal(await other.page.locator("button", { hasText: /^clear (lasso|island)$/ }).count(), 0, link);
                assert.deepEqual(other.faults, [], link);
            } finally {
                await other.close();
            }
        }
    },
    async keyboard(page) {
        const data = await dataOf(page);
        await canvas(page, 0).focus();
        const before = await place(page, 0, 0);
        await page.keyboard.press("ArrowRight");
        assert.ok((await place(page, 0, 0))[0] < before[0], "the map moves");
        await page.keyboard.press("0");
        assert.deepEqual(await place(page, 0, 0), before);
        await page.keyboard.press("Enter");
        const current = () => page.locator("#details .words button").evaluateAll(words => words.findIndex(word => word.hasAttribute("aria-current")));
        const at = await current();
        assert.ok(at >= 0, "Enter chooses a state");
        await page.keyboard.press(at > 0 ? "," : ".");
        assert.equal(await current(), at > 0 ? at - 1 : 1);
        assert.match(await page.locator("#live").textContent(), /^Chosen: BEGIN/);
        await page.keyboard.press("Escape");
        assert.equal(await page.locator("#details").isVisible(), false);
        await page.keyboard.press("[");
        assert.equal(await page.locator("#moment").inputValue(), String(Number(await page.locator("#moment").getAttribute("max")) - 1));
        await page.keyboard.press("/");
        await page.keyboard.type("cup");
        assert.equal(await page.locator("#search").inputValue(), "cup");
        assert.ok(await shownCount(page) < data.parents.length);
    },
    async names(page) {
        await page.locator("#hardest .entry").first().click();
        const nameless = await page.evaluate(() => [...document.querySelectorAll("button, select, input, canvas[tabindex], svg[role], section")]
            .filter(element => !(element.getAttribute("aria-label") || element.textContent.trim() || element.closest("label")?.textContent.trim()))
            .map(element => element.outerHTML.slice(0, 80)));
        assert.deepEqual(nameless.filter(html => !html.includes('id="details"')), []);
    },
    async dark(page, browser) {
        const other = await open(browser, url, { colorScheme: "dark" });
        try {
            const brightness = at => at.evaluate(() => {
                const points = document.querySelector(".map canvas");
                return points.getContext("2d").getImageData(2, 2, 1, 1).data.slice(0, 3).reduce((sum, value) => sum + value, 0);
            });
            assert.ok(await brightness(page) > 700);
            assert.ok(await brightness(other.page) < 120);
            // Whoever changes the system's theme need not load the page anew.
            await other.page.emulateMedia({ colorScheme: "light" });
            await settle(other.page);
            assert.ok(await brightness(other.page) > 700);
            assert.deepEqual(other.faults, []);
        } finally {
            await other.close();
        }
    },
    async escaping(page, browser) {
        const other = await open(browser, hostileUrl);
        try {
            const data = await dataOf(other.page);
            assert.ok(data.words.some(word => word.includes("</script><script>alert(1)</script>")));
            await other.page.locator("#colour").selectOption("word");
            await other.page.locator("#hardest .entry").first().click();
            const state = await lonelyState(other.page, 0, data.parents.length);
            const [x, y] = await place(other.page, 0, state);
            await canvas(other.page, 0).hover({ position: { x: Math.max(1, x), y: Math.max(1, y) }, force: true });
            await settle(other.page);
            const text = await other.page.locator("body").innerText();
            assert.ok(text.includes("</script><script>alert(1)</script>"), "it is shown as text");
            assert.ok((await other.page.title()).includes("<img src=x onerror=alert(1)>"));
            assert.equal(await other.page.locator("img").count(), 0);
            assert.equal(await other.page.locator("script").count(), 2);
            assert.deepEqual(other.faults, []);
        } finally {
            await other.close();
        }
    },
    async island(page) {
        const data = await dataOf(page);
        const state = await lonelyState(page, 0, data.parents.length);
        // A state that lies in a crowd, so that its island has more than itself.
        const places = await page.evaluate(n => Array.from({ length: n }, (_, at) => window.explorer.place(0, at)), data.parents.length);
        const near = places.map(([x, y]) => places.filter(([a, b]) => Math.hypot(a - x, b - y) < 20).length);
        const crowd = near.indexOf(Math.max(...near));
        const width = await page.evaluate(() => window.explorer.width(0));
        await canvas(page, 0).dblclick({ position: { x: places[crowd][0], y: places[crowd][1] } });
        await settle(page);
        const count = Number((await page.locator("#chosen-count").textContent()).split(" ")[0]);
        // What one reaches by steps of a sixtieth of the map's width, found here without a grid.
        const island = new Set([crowd]);
        for (const at of island) {
            places.forEach(([x, y], other) => Math.hypot(x - places[at][0], y - places[at][1]) <= width / 60 && island.add(other));
        }
        assert.ok(Math.abs(count - island.size) <= 1 && count > 1, `${count} and ${island.size} states`);
        assert.match(decodeURIComponent(await linkOf(page)), /island=0~/);
        await page.keyboard.press("Escape");
        assert.equal(await page.locator("#chosen-count").count(), 0);
        await page.evaluate(at => { location.hash = `#state=${at}`; }, state);
        await settle(page);
        await page.getByRole("button", { name: "island on lstm" }).click();
        assert.match(decodeURIComponent(await linkOf(page)), new RegExp(`island=1~\\d+~${state}\\b`));
    },
    async gap(page) {
        assert.match(await page.locator("#gap").textContent(), /^Draw a lasso/);
        // All states of one word at the end of a clause lie where UMAP puts them: the answers are checked against the full space.
        const raw = await page.evaluate(() => JSON.parse(document.getElementById("data").textContent).networks.map(network => ({
            k: network.neighborCount, neighbors: network.neighbors.at(-1), instances: network.instances.map(instance => [instance.map.label, instance.neighbors]),
            maps: network.otherMaps.map(map => map.label),
        })));
        const numbers = text => new Uint16Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
        const [esn] = raw;
        const data = await dataOf(page);
        await page.keyboard.down("Shift");
        const places = await page.evaluate(n => Array.from({ length: n }, (_, at) => window.explorer.place(0, at)), data.parents.length);
        const middle = [...places].map(([x]) => x).sort((a, b) => a - b)[places.length >> 1] + 0.5;
        await lasso(page, 0, [[1, 1], [middle, 1], [middle, 850], [1, 850]]);
        await page.keyboard.up("Shift");
        const group = new Set([...places.keys()].filter(at => places[at][0] < middle));
        const inside = (neighbors, k) => [...group].flatMap(at => [...neighbors.subarray(k * at, k * at + k)]).filter(other => group.has(other)).length / (k * group.size);
        const cards = await page.locator("#gap figcaption").allTextContents();
        assert.equal(cards.length, 2 + 6 + 2 + 1);
        assert.deepEqual(esn.maps, ["seed 1", "seed 2", "5 neighbours", "50 neighbours", "minimal distance 0", "minimal distance 0.5"]);
        assert.ok(cards[0].includes(`full space of esn-cl, after 1000 sentences: ${Math.round(100 * inside(numbers(esn.neighbors), 10))} % of the 10 nearest are inside [`), cards[0]);
        esn.instances.forEach(([label, neighbors], i) => {
            assert.equal(label, `seed ${i + 1}`);
            assert.ok(cards[8 + i].includes(`instance of ${label}: ${Math.round(100 * inside(numbers(neighbors), 10))} % of the 10 nearest are inside [`), cards[8 + i]);
        });
        assert.match(cards[1], /this map: (9\d|100) % of the 10 nearest are inside/);
        assert.match(await page.locator("#gap-answer").textContent(), /^(a|several|no) .*group.* in the full space, on \d of 6 other maps, in \d of 2 other instances\.$/);
        assert.match(await page.locator("#gap").textContent(), /it decides nothing/);
        assert.ok(Number(await page.locator("#gap > div").getAttribute("data-milliseconds")) > 0);

        // The best of several times: a single one tells how busy the machine is.
        const times = await page.evaluate(chosen => Array.from({ length: 8 }, () => window.explorer.answerTime(chosen)), [...group]);
        assert.ok(Math.min(...times) < 100, `${times.map(Math.round).join(", ")} ms`);
    },
    async chance(page) {
        // States that have nothing in common but their number are no group anywhere.
        await page.locator("#colour").selectOption("tear");
        const labels = await page.locator(".legend .entry > span:first-of-type").allTextContents();
        assert.ok(labels.length > 1 && labels.some(label => label.includes("map's width") || label.includes(" to ")), labels.join());
        const closures = await page.evaluate(() => window.explorer.closures(Array.from({ length: 60 }, (_, i) => 7 * i)));
        assert.ok(closures.every(({ answer }) => answer === "no group"), closures.map(({ answer }) => answer).join());
    },
    async closures(page) {
        const answers = new Set();
        for (const { states, isGroup, ...expected } of JSON.parse(readFileSync(groupsPath, "utf8"))) {
            const [own] = await page.evaluate(group => window.explorer.closures(group), states);
            const { label, answer, ...found } = own;
            assert.match(label, /^full space of esn-cl/);
            assert.deepEqual(found, expected);
            assert.equal(answer === "a group", isGroup);
            answers.add(answer);
        }
        assert.ok(answers.size > 1, [...answers].join());
    },
    async claim(page, browser) {
        const data = await dataOf(page);
        await page.evaluate(() => { location.hash = "#island=0~9~3"; });
        await settle(page);
        const count = Number((await page.locator("#chosen-count").textContent()).split(" ")[0]);
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#make-claim").click()]);
        assert.equal(download.suggestedFilename(), "finding.json");
        const finding = JSON.parse(readFileSync(await download.path(), "utf8"));
        assert.equal(finding.states.length, count);
        assert.ok(finding.states.includes(data.texts[3]) && finding.states.every(text => data.texts.includes(text)));
        assert.deepEqual([finding.format, finding.network, finding.objects, finding.seed, finding.sentences], ["cslrepro-finding 1", "esn-cl", 4, 0, 120]);
        assert.match(finding.seen, /in the full space, \d+\.\d % of the nearest inside/);
        // Before its training is over an LSTM is another network.
        await page.evaluate(() => { location.hash = "#moment=1&island=1~1~3"; });
        await settle(page);
        assert.equal(await page.locator("#make-claim").count(), 0);
        assert.match(await page.locator("#no-claim").textContent(), /after their training/);
        // The greatest seed has more digits than a number of JavaScript.
        const seed = "18446744073709551615";
        const text = readFileSync(pagePath, "utf8");
        assert.equal(text.split('"seed":"0"').length, 2);
        const greatest = join(dirname(pagePath), "greatest seed.html");
        writeFileSync(greatest, text.replace('"seed":"0"', `"seed":"${seed}"`));
        const other = await open(browser, `${pathToFileURL(greatest).href}#island=0~9~3`);
        try {
            const [saved] = await Promise.all([other.page.waitForEvent("download"), other.page.locator("#make-claim").click()]);
            const written = readFileSync(await saved.path(), "utf8");
            assert.ok(written.includes(`\n  "seed": ${seed},\n`), written.slice(0, 400));
            assert.deepEqual(JSON.parse(written), { ...finding, seed: Number(seed) });
            assert.deepEqual(other.faults, []);
        } finally {
            await other.close();
        }
    },
    async pastedLink(page) {
        // A change whose own link is due, and before it is written another link is put into the address: a message that waits comes before a timer that has
        // run out meanwhile, and the timer before what the message leads to.
        await page.evaluate(() => {
            const search = document.getElementById("search");
            search.value = "cup";
            search.dispatchEvent(new Event("input"));
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { location.hash = "#moment=1&island=1~1~3"; };
            port2.postMessage(null);
            for (const start = performance.now(); performance.now() - start < 500;);
        });
        await page.waitForTimeout(500);
        await settle(page);
        assert.equal(await page.locator("#moment").inputValue(), "1");
        assert.equal(await page.locator("#search").inputValue(), "");
        assert.match(page.url(), /moment=1/);
    },
    async typing(page) {
        const data = await dataOf(page);
        await page.keyboard.press("t");
        assert.equal(await page.evaluate(() => document.activeElement.id), "typed-text");
        await page.keyboard.type("th");
        const begins = new Set(data.texts.map(text => text.split(" ")[1]).filter(word => word?.startsWith("th")));
        assert.deepEqual((await page.locator(".completions button").allTextContents()).sort(), [...begins].sort());
        await page.keyboard.press("Tab");
        assert.match(await page.locator("#typed-text").inputValue(), /^th\w+ $/);
        await page.locator("#typed-text").fill("the CUP is red.");
        assert.deepEqual(await page.locator("#typed .words button").allTextContents(), ["BEGIN", "the", "cup", "is", "red", "END"]);
        assert.equal(await page.locator("#typed .words [aria-current]").textContent(), "END");
        assert.equal(await page.locator("#typed .readings tbody tr").count(), 2);
        assert.equal(await page.locator("#typed .curves").count(), 2);
        assert.equal(await page.locator("#typed .neighbors").first().locator("li").count(), 10);
        assert.equal(await page.locator("#typed .tick").count(), 22);
        assert.match(await page.locator("#live").textContent(), /^the cup is red END\. esn-cl reads /);
        assert.ok(await markedPixels(page, 0) > 0 && await markedPixels(page, 1) > 0, "its path is on both maps");
        await page.locator("#typed .words button").nth(2).click();
        assert.equal(await page.locator("#typed .words [aria-current]").textContent(), "cup");
        // A recorded neighbour opens in the sentence's place, and leads back.
        await page.locator("#typed .neighbors button").first().click();
        assert.equal(await page.locator("#typed").isVisible(), false);
        const words = (await page.locator("#details .words button").allTextContents()).slice(1).join(" ");
        await page.getByRole("button", { name: "edit" }).click();
        assert.equal(await page.locator("#typed-text").inputValue(), words);
        await page.keyboard.press("Escape");
        assert.equal(await page.locator("#typed").isVisible(), false);
        await page.keyboard.press("t");
        assert.equal(await page.locator("#typed-text").inputValue(), words);
    },
    async cannotFollow(page) {
        await page.locator("#type").click();
        await page.locator("#typed-text").fill("the cup zebra cup is and ");
        const marks = await page.locator("#typed .words button").evaluateAll(words => words.map(word => [word.textContent, word.className]));
        assert.deepEqual(marks, [["BEGIN", ""], ["the", ""], ["cup", ""], ["cup", "cannot"], ["is", "after-cannot"], ["and", "after-cannot"]]);
        assert.match(await page.locator("#typed-note").textContent(), /left out: zebra\. “cup” cannot follow here/);
        assert.equal(await page.locator("#typed .tick").count(), 0, "nothing can be known");
        assert.deepEqual(await page.locator("#typed .readings td:nth-child(3)").allTextContents(), ["no sentence of the language", "no sentence of the language"]);
        assert.equal(await page.locator("#typed .curves").count(), 2, "the networks read on");
    },
    async whatIf(page) {
        await page.locator("#type").click();
        const box = page.locator("#typed-text");
        await box.fill("the cup is red and the bowl is blue .");
        await page.getByRole("button", { name: "drop “and”" }).click();
        assert.equal(await box.inputValue(), "the cup is red the bowl is blue END ");
        assert.match(await page.locator("#typed .readings thead").textContent(), /before the change, after “END”/);
        assert.match(await page.locator("#typed .readings td:nth-child(6)").first().textContent(), /-?\d\.\d\d → -?\d\.\d\d; /);
        const marked = await markedPixels(page, 0);
        await page.getByRole("button", { name: "back", exact: true }).click();
        assert.equal((await box.inputValue()).trim(), "the cup is red and the bowl is blue .");
        assert.equal(await page.locator("#typed .readings thead th").count(), 3);
        assert.ok(await markedPixels(page, 0) !== marked, "the other path is gone");
        await page.getByRole("button", { name: "start with “and”" }).click();
        assert.deepEqual((await page.locator("#typed .words button").allTextContents()).slice(0, 3), ["BEGIN", "and", "the"]);
        await page.getByRole("button", { name: "back", exact: true }).click();
        await page.locator("#typed .words button").nth(2).click();
        await page.getByRole("button", { name: "leave out “cup”" }).click();
        assert.ok((await box.inputValue()).startsWith("the is red"));
        await page.getByRole("button", { name: "back", exact: true }).click();
        await page.locator("#typed .words button").nth(2).click();
        await page.locator("#typed select").selectOption({ label: "glass" });
        await page.getByRole("button", { name: "swap", exact: true }).click();
        assert.ok((await box.inputValue()).startsWith("the glass is red"));
        assert.equal(await page.locator("#typed .words [aria-current]").textContent(), "glass");
    },
    async typedLink(page, browser) {
        await page.locator("#type").click();
        await page.locator("#typed-text").fill("the cup is red and the bowl is blue .");
        await page.getByRole("button", { name: "drop “and”" }).click();
        await page.locator("#typed .words button").nth(3).click();
        const look = async at => [await at.locator("#typed").textContent(), await at.locator("#typed-text").inputValue(), await at.locator("#typed .words [aria-current]").textContent()];
        const other = await open(browser, await linkOf(page));
        try {
            assert.deepEqual(await look(other.page), await look(page));
            assert.deepEqual(other.faults, []);
        } finally {
            await other.close();
        }
    },
    async sameNumbers(page, browser) {
        let [count, largest] = [0, 0];
        for (const { network, at, expected, found } of (await readings(browser)).all) {
            expected.outputs.forEach((outputs, word) => outputs.forEach((value, output) => {
                const difference = Math.abs(value - found.outputs[word][output]);
                assert.ok(difference < 1e-5, `${network}, ${at}: output ${output} after word ${word} is ${found.outputs[word][output]}, not ${value}`);
                largest = Math.max(largest, difference);
                count++;
            }));
        }
        assert.ok(count > 10000 && largest > 0, `${count} numbers, largest difference ${largest}`);
    },
    async typedNeighbors(page, browser) {
        const shares = new Map();
        for (const { network, at, expected, found } of (await readings(browser)).all) {
            expected.nearest.forEach((nearest, word) => {
                if (typeof found.spots[word] === "number") {
                    // Recorded states have their own list, without themselves.
                    assert.ok(nearest.includes(found.spots[word]) && !found.neighbors[word].includes(found.spots[word]), `${network}, ${at}`);
                } else {
                    shares.set(network, [...(shares.get(network) ?? []), nearest.filter(state => found.neighbors[word].includes(state)).length]);
                }
            });
        }
        assert.equal(shares.size, 7);
        for (const [network, kept] of shares) {
            const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
            assert.ok(kept.length > 10 && mean >= 9, `${network}: ${mean} of 10 nearest states are kept, in the mean of ${kept.length}`);
        }
    },
    async typedPlaces(page, browser) {
        const off = [];
        for (const { expected, found } of (await readings(browser)).all) {
            expected.positions.forEach(([x, y], word) => {
                const spot = found.spots[word];
                if (typeof spot !== "number") {
                    off.push(Math.hypot(spot[0] - x, spot[1] - y));
                }
            });
        }
        off.sort((a, b) => a - b);
        assert.ok(off.length > 100);
        // A map is some 20 units wide.
        const [median, most] = [off[off.length >> 1], off[Math.floor(0.95 * off.length)]];
        assert.ok(median < 0.05 && most < 1, `places differ from those of Umap.Place by ${median} in the median, 95 % by less than ${most}`);
    },
    async typedSpeed(page, browser) {
        const times = (await readings(browser)).wordTimes["large-and-hard-gates"].sort((a, b) => a - b);
        assert.ok(times.length > 50 && times[times.length >> 1] < 20, `${times[times.length >> 1]} ms a word in the median of ${times.length}`);
    },
    ...accessibility,
    async webGl(page) {
        // Both painters draw the same picture: with all states, and with some that stand out among filtered ones.
        const pictures = async at => {
            const result = [];
            for (const link of ["", "#colour=word&find=-cup&island=0~9~3"]) {
                await at.evaluate(hash => { location.hash = hash; }, link);
                await settle(at);
                result.push(await at.locator(".map").first().screenshot());
            }
            return result;
        };
        const expected = await pictures(page);
        assert.equal(await page.evaluate(() => window.explorer.painter(0)), "pixels");
        const other = await launch(executable, softwareWebGl);
        try {
            // A processor that computes WebGL is slower than pixels, and not chosen.
            const chosen = await open(other, url);
            assert.equal(await chosen.page.evaluate(() => window.explorer.painter(0)), "pixels");
            await chosen.close();
            const { page: drawn, faults } = await open(other, `${url}?draw=webgl`);
            assert.equal(await drawn.evaluate(() => window.explorer.painter(0)), "webgl");
            const found = await pictures(drawn);
            assert.ok(!expected[0].equals(expected[1]));
            // Without its card a map goes on.
            await drawn.evaluate(() => document.querySelector(".map canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
            await drawn.waitForFunction(() => window.explorer.painter(0) === "pixels");
            await settle(drawn);
            found.push(...await pictures(drawn));
            const differ = await differences(page, found.map((picture, i) => [picture, expected[i % expected.length]]));
            assert.ok(differ.every(value => value <= 6), `pixels differ by ${differ} of 255`);
            assert.deepEqual(faults.filter(fault => !/GL Driver|CONTEXT_LOST/.test(fault)), []);
        } finally {
            await other.close();
        }
    },
    async largeStates(_, browser) {
        const { page, faults } = await largePage(browser);
        assert.match(await page.locator("#omitted").textContent(), /^With more than 30,000 states a page holds less of each/);
        const expected = JSON.parse(readFileSync(largeStatesPath, "utf8"));
        const [first, ...others] = await page.evaluate(states => states.map(state => window.explorer.place(0, state)), expected.map(({ state }) => state));
        const scale = (others[0][0] - first[0]) / (expected[1].x - expected[0].x);
        for (const [i, { state, text, neighbors, x, y }] of expected.entries()) {
            await page.evaluate(at => { location.hash = `state=${at}`; }, state);
            await settle(page);
            assert.ok((await page.locator("#details .words button").allTextContents()).join(" ").startsWith(text), `${state}: ${text}`);
            const list = await page.locator("#details .neighbors button").evaluateAll(
                buttons => buttons.map(button => ({ state: Number(button.dataset.state), text: button.textContent })));
            assert.deepEqual(list, neighbors);
            const place = i === 0 ? first : others[i - 1];
            const off = Math.hypot(place[0] - first[0] - scale * (x - expected[0].x), place[1] - first[1] + scale * (y - expected[0].y));
            assert.ok(off < 1, `state ${state} lies ${off} pixels from its place`);
            // From near, a pointer at its place meets it.
            await page.evaluate(at => { location.hash = `map0=${at.join("~")}~200`; }, [x, y]);
            await settle(page);
            const [left, top] = await page.evaluate(at => window.explorer.place(0, at), state);
            await canvas(page, 0).hover({ position: { x: left, y: top } });
            assert.ok((await page.locator("#tooltip .sentence").textContent()).startsWith(`${text} `), `pointer at ${state}: ${text}`);
            assert.equal(await page.locator("#tooltip mark").textContent(), text.split(" ").at(-1));
        }
        // A typed sentence is placed among all states.
        const [{ spots }] = await page.evaluate(() => window.explorer.read("the cup cup"));
        assert.ok(spots.at(-1).every(Number.isFinite));
        await page.evaluate(() => { location.hash = ""; });
        assert.deepEqual(faults, []);
    },
    async largeFrames(_, browser) {
        const { page, faults } = await largePage(browser);
        await settle(page);
        for (const what of ["drag", "zoom"]) {
            const times = await page.evaluate(async how => {
                for (let frame = 0; frame < 60; frame++) {
                    how === "drag" ? window.explorer.moveBy(0, 3, frame % 20 < 10 ? 2 : -2) : window.explorer.zoomBy(0, frame % 20 < 10 ? 1.1 : 1 / 1.1);
                    await new Promise(requestAnimationFrame);
                }
                return window.explorer.frameTimes(0).slice(-50);
            }, what);
            // The limit is one on the median; where other programs take the processor away, frames that they have left alone tell.
            const fair = quantile(times, 0.25);
            assert.ok(fair <= 16, `${what}: a quarter of the frames take ${fair} ms or less, and the median is ${quantile(times, 0.5)} ms`);
        }
        assert.deepEqual(faults, []);
    },
    async largeGroups(_, browser) {
        const { page, faults } = await largePage(browser);
        const limit = 100 * await slowness(page);
        const times = await page.evaluate(() => {
            const count = window.explorer.stateCount;
            return [0.001, 0.05, 0.2, 0.5].map(share => {
                const group = Array.from({ length: Math.round(share * count) }, (_, i) => count - 1 - i);
                return Array.from({ length: 8 }, () => window.explorer.answerTime(group));
            });
        });
        // The first time finds what is the same for all groups, which is otherwise done while nobody asks.
        times.forEach(([, ...again]) => assert.ok(Math.min(...again) < limit, `limit ${limit}: ${times.map(list => list.map(Math.round).join(", ")).join("; ")} ms`));
        assert.deepEqual(faults, []);
    },
};

const browser = await launch(executable);
const results = {};
try {
    // SCENARIOS=opens,hover runs these alone.
    const chosen = process.env.SCENARIOS?.split(",");
    for (const [name, run] of Object.entries(scenarios).filter(([each]) => chosen?.includes(each) ?? true)) {
        const start = Date.now();
        const { page, faults, close } = await open(browser, url);
        page.setDefaultTimeout(15000);
        try {
            await run(page, browser, url, pageOf);
                assert.deepEqual(faults, [], "no console message, dialog or request");
            results[name] = null;
        } catch (error) {
            results[name] = error.stack ?? String(error);
        } finally {
            await close();
        }
        // SCENARIO_TIMES=FILE adds a line for each.
        if (process.env.SCENARIO_TIMES) {
            appendFileSync(process.env.SCENARIO_TIMES, `${name}: ${Date.now() - start} ms\n`);
        }
    }
} finally {
    await browser.close();
}
console.log(JSON.stringify(results, null, 2));
