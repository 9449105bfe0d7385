// WCAG 2.2 AA as far as axe-core can tell, in every state of the page, at two widths, light and dark; and what it cannot tell: sizes, contrast, keys, touch.
import assert from "node:assert/strict";
import { axeFinds } from "./axe.mjs";
import { open, settle } from "./browser.mjs";
import { contrast, leastDistance } from "./colourVision.mjs";
import { pageStates, pairsOfViews, schemes, sizes } from "./pageStates.mjs";

/** Opens the page and looks at it in all its states; what is wrong is collected as lines. */
async function inAllStates(browser, url, options, look) {
    const { page, faults, close } = await open(browser, url, options);
    const wrong = [];
    try {
        for (const [name, enter] of Object.entries(pageStates)) {
            await enter(page);
            wrong.push(...(await look(page)).map(line => `${options.colorScheme ?? "light"}, ${options.viewport.width} pixels, ${name}: ${line}`));
        }
        assert.deepEqual(faults, []);
    } finally {
        await close();
    }
    return wrong;
}

const withAxe = colorScheme => async (_, browser, url) => {
    const wrong = [];
    for (const [, viewport] of pairsOfViews.filter(([scheme]) => scheme === colorScheme)) {
        wrong.push(...await inAllStates(browser, url, { colorScheme, viewport }, axeFinds));
    }
    assert.deepEqual(wrong, []);
};

/** Every text with its colour and what is behind it. axe-core leaves those undecided that lie in a scrolled box, in a picture, or below something else. */
const texts = page => page.evaluate(() => {
    const channels = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const over = ([r, g, b, a = 1], below) => [r, g, b].map((value, i) => a * value + (1 - a) * below[i]);
    const hex = colour => `#${colour.map(value => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
    const behind = element => {
        const layers = [];
        for (let at = element; at; at = at.parentElement) {
            const colour = channels(getComputedStyle(at).backgroundColor);
            layers.push(colour);
            if ((colour[3] ?? 1) === 1) {
                break;
            }
        }
        return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
    };
    const opacity = element => (element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1);
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        // The parts of a closed list are the browser's own.
        if (walker.currentNode.textContent.trim() === "" || element.closest("script, option, optgroup, .hidden") || !element.checkVisibility()) {
            continue;
        }
        for (const pseudo of [null, "::before"]) {
            const style = getComputedStyle(element, pseudo);
            if (pseudo && style.content === "none") {
                continue;
            }
            const back = behind(element);
            const [r, g, b, a = 1] = channels(element instanceof SVGElement ? style.fill : style.color);
            const [front, background] = [hex(over([r, g, b, a * opacity(element)], back)), hex(back)];
            const what = `${element.tagName.toLowerCase()}.${element.getAttribute("class")}${pseudo ?? ""} ${walker.currentNode.textContent.slice(0, 30)}`;
            found.set(`${front} on ${background}`, [front, background, what]);
        }
    }
    return [...found.values()];
});

const interactive = "button, input, select, summary, [tabindex='0']";

/** What is too small to be pressed (WCAG 2.2, 2.5.8), or sticks out of the screen. A box with its label is pressed anywhere in both. */
const misplaced = page => page.evaluate(selector => {
    const wrong = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > innerWidth) {
        wrong.push(`the page is ${scrollWidth} pixels wide`);
    }
    for (const element of document.querySelectorAll(selector)) {
        if (!element.checkVisibility()) {
            continue;
        }
        const { left, right, width, height } = (/checkbox|radio/.test(element.type) && element.closest("label") || element).getBoundingClientRect();
        const name = `${element.tagName.toLowerCase()}#${element.id} ${element.getAttribute("aria-label") ?? element.textContent.slice(0, 30)}`;
        if (left < 0 || right > innerWidth + 0.5) {
            wrong.push(`${name} reaches from ${left} to ${right}`);
        }
        if (width < 23.9 || height < 23.9) {
            wrong.push(`${name} is ${width} x ${height} pixels`);
        }
    }
    for (const map of document.querySelectorAll(".marks")) {
        const { width, height } = map.getBoundingClientRect();
        // Where the page scrolls a finger must find a place beside the map.
        if (Math.min(width, height) < 220 || (innerWidth <= 900 && height > 0.8 * innerHeight)) {
            wrong.push(`a map has ${width} x ${height} pixels, of ${innerWidth} x ${innerHeight}`);
        }
    }
    return wrong;
}, interactive);

const focused = page => page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.getAttribute("data-category") || element.getAttribute("aria-label") || element.textContent;
});
const status = async (page, pattern) => {
    await page.waitForFunction(source => new RegExp(source).test(document.getElementById("status").textContent), pattern.source);
    return page.locator("#status").textContent();
};
const count = async page => Number((await page.locator(".histogram + .note").textContent()).split(" of ")[0].replaceAll(",", ""));

/** Presses Tab until the focus is on something, as somebody without a pointer does. */
async function tabTo(page, name, most = 200) {
    for (let i = 0; i < most; i++) {
        await page.keyboard.press("Tab");
        if (await focused(page) === name) {
            return;
        }
    }
    assert.fail(`Tab does not lead to ${name}`);
}

export const accessibility = {
    axeLight: withAxe("light"),
    axeDark: withAxe("dark"),
    async contrasts(_, browser, url) {
        const wrong = [];
        for (const colorScheme of schemes) {
            wrong.push(...await inAllStates(browser, url, { colorScheme, viewport: sizes.wide }, async page => {
                const found = await texts(page);
                assert.ok(found.length > 3);
                return found
                    .filter(([front, back]) => contrast(front, back) < 4.5)
                    .map(([front, back, what]) => `${what}: ${front} on ${back} is ${contrast(front, back).toFixed(2)}`);
            }));
        }
        assert.deepEqual(wrong, []);
    },
    async narrow(_, browser, url) {
        const wrong = [];
        for (const viewport of [sizes.narrow, sizes.zoomed]) {
            // As telephones do it, too, where a page that is too wide is made smaller instead.
            for (const isMobile of [false, true]) {
                wrong.push(...await inAllStates(browser, url, { viewport, isMobile, hasTouch: isMobile }, misplaced));
            }
        }
        assert.deepEqual(wrong, []);
    },
    async targets(_, browser, url) {
        assert.deepEqual(await inAllStates(browser, url, { viewport: sizes.wide }, misplaced), []);
    },
    async touch(_, browser, url) {
        const { page, faults, close } = await open(browser, url, { viewport: sizes.narrow, isMobile: true, hasTouch: true });
        try {
            const box = await page.locator("#map-0").boundingBox();
            assert.ok(box.y + box.height < sizes.narrow.height, "all of the first map is seen at first");
            const [x, y] = await page.evaluate(() => window.explorer.place(0, 100));
            await page.touchscreen.tap(box.x + x, box.y + y);
            await settle(page);
            assert.equal(await page.locator("#details").isVisible(), true, "a tap chooses a state");
            assert.equal(await page.locator("#details .head").evaluate(head => head.getBoundingClientRect().top < innerHeight), false);
            await page.locator("#jump").tap();
            await page.waitForFunction(() => document.querySelector("#details .head").getBoundingClientRect().top < 100);
            await page.locator("#jump").waitFor({ state: "hidden" });
            await page.locator("#details .close").tap();
            // A finger draws.
            await page.locator("#lasso").tap();
            await page.evaluate(() => scrollTo(0, 0));
            const session = await page.context().newCDPSession(page);
            const touch = (type, points) => session.send("Input.dispatchTouchEvent", {
                type, touchPoints: points.map(([left, top]) => ({ x: box.x + left, y: box.y + top })),
            });
            const path = [[3, 3], [box.width / 2, 3], [box.width / 2, box.height - 9], [3, box.height - 9], [3, 20]];
            await touch("touchStart", [path[0]]);
            for (const point of path.slice(1)) {
                await touch("touchMove", [point]);
            }
            await touch("touchEnd", []);
            await settle(page);
            const drawn = await page.locator("#chosen-count").textContent();
            assert.match(drawn, /^[1-9]\d* states$/);
            // The same without a drag: corners by taps, closed by a button.
            await page.keyboard.press("Escape");
            await page.keyboard.press("Escape");
            await page.locator("#lasso").tap();
            await page.evaluate(() => scrollTo(0, 0));
            for (const [left, top] of path.slice(0, 4)) {
                await page.touchscreen.tap(box.x + left, box.y + top);
            }
            await page.getByRole("group", { name: "Lasso on the map of esn-cl" }).getByRole("button", { name: /^choose/ }).tap();
            assert.match(await page.locator("#chosen-count").textContent(), /^[1-9]\d* states$/);
            // Two taps on a state choose its island.
            await page.locator("#reset").tap();
            await page.locator("#lasso").tap();
            await page.evaluate(() => scrollTo(0, 0));
            for (const _ of [1, 2]) {
                await touch("touchStart", [[x, y]]);
                await touch("touchEnd", []);
            }
            await settle(page);
            assert.match(await page.locator("#gap-answer").textContent(), / in the full space/);
            // Zoom without two fingers.
            const before = await page.evaluate(() => window.explorer.width(1));
            await page.getByRole("toolbar", { name: "Map of lstm" }).getByRole("button", { name: "zoom in" }).tap();
            assert.ok(await page.evaluate(() => window.explorer.width(1)) > 1.4 * before);
            assert.deepEqual(faults, []);
        } finally {
            await close();
        }
    },
    async keysAlone(page) {
        // From the top of the page to a file, without a pointer.
        await tabTo(page, "map-0");
        await page.keyboard.press("+");
        await page.keyboard.press("Enter");
        assert.match(await page.locator("#live").textContent(), /^Chosen: BEGIN/);
        await page.keyboard.press("i");
        const said = await status(page, /states? chosen: .* in the full space/);
        assert.equal(Number(/(\d+) states? chosen/.exec(said)[1]), Number((await page.locator("#chosen-count").textContent()).split(" ")[0]));
        await page.keyboard.press("Escape");
        await status(page, /^No states chosen/);
        // A lasso around everything that is in sight: the same as the polygon of the link says.
        await page.keyboard.press("0");
        await page.keyboard.press("l");
        await status(page, /^Lasso on: Space/);
        for (const [keys, times] of [[["ArrowLeft", "ArrowUp"], 12], [["ArrowRight"], 24], [["ArrowDown"], 24], [["ArrowLeft"], 24]]) {
            for (let i = 0; i < times; i++) {
                for (const key of keys) {
                    await page.keyboard.press(key);
                }
            }
            await page.keyboard.press(" ");
        }
        await status(page, /Corner 4\./);
        await page.keyboard.press("Backspace");
        await status(page, /^3 corners/);
        await page.keyboard.press(" ");
        await page.keyboard.press("Enter");
        await status(page, /states chosen/);
        assert.equal(await page.locator("#chosen-count").textContent(), "1103 states");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        // The map's buttons are one stop, and the arrows move among them.
        await page.keyboard.press("Shift+Tab");
        assert.equal(await focused(page), "zoom in");
        await page.keyboard.press("ArrowLeft");
        assert.equal(await focused(page), "choose the state nearest to the middle");
        await page.keyboard.press("Enter");
        await page.keyboard.press("i");
        await tabTo(page, "Smallest loss shown, from");
        await page.keyboard.press("PageUp");
        await page.keyboard.press("PageUp");
        await status(page, /esn-cl: [\d,]+ of 1,103 states shown; losses/);
        assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext")), /^\d/);
        await page.keyboard.press("Home");
        assert.equal(await count(page), 1103);
        await tabTo(page, "make-claim");
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
        assert.equal(download.suggestedFilename(), "finding.json");
        await status(page, /finding\.json was written/);
    },
    async focusStays(page) {
        const presses = async (locator, key = "Enter") => {
            await locator.focus();
            const name = await focused(page);
            await page.keyboard.press(key);
            await settle(page);
            assert.equal(await focused(page), name);
        };
        await presses(page.locator('.legend [data-category="and"]'));
        await presses(page.locator("#hardest .entry").nth(3));
        await presses(page.locator("#details .words button").nth(2));
        await page.keyboard.press("Tab");
        assert.equal(await focused(page), await page.locator("#details .words button").nth(3).textContent(), "Tab goes on from there");
        // What is closed gives the focus back.
        await page.getByRole("button", { name: "edit" }).press("Enter");
        assert.equal(await focused(page), "typed-text");
        await page.keyboard.press("Escape");
        assert.equal(await page.locator("#details .words [aria-current]").evaluate(word => word === document.activeElement), true, "the state that was edited");
        await page.locator("#details .close").press("Enter");
        assert.equal(await focused(page), "map-0");
        await page.locator("#type").press("Enter");
        await page.keyboard.press("Escape");
        assert.equal(await focused(page), "type");
        // A word is swapped without passing through the words before it.
        await page.locator("#type").press("Enter");
        await page.locator("#typed-text").fill("the cup is red");
        await page.locator("#typed select").focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        assert.match(await page.locator("#typed-text").inputValue(), /^the cup is red/);
        await presses(page.getByRole("button", { name: "swap", exact: true }));
        assert.match(await page.locator("#typed-text").inputValue(), /^the cup is (?!red)\w+/);
        await page.locator("#typed .neighbors button").first().press("Enter");
        assert.equal(await page.locator("#details .words [aria-current]").evaluate(word => word === document.activeElement), true);
        // The help covers nothing that has the focus.
        await page.locator(".help summary").press("Enter");
        await page.keyboard.press("Tab");
        assert.equal(await focused(page), "Help");
        await page.keyboard.press("Escape");
        assert.equal(await focused(page), "help");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "close the help" }).press("Enter");
        assert.equal(await focused(page), "help");
        assert.equal(await page.locator(".help .panel").isVisible(), false);
        await page.keyboard.press("Enter");
        await tabTo(page, "zoom in", 4);
        assert.equal(await page.locator(".help .panel").isVisible(), false);
    },
    async singleKeys(page) {
        await page.locator(".help summary").click();
        await page.getByRole("checkbox", { name: /single keys/ }).uncheck();
        await page.keyboard.press("Escape");
        await page.keyboard.press("t");
        assert.equal(await page.locator("#typed").isVisible(), false, "off: a spoken t does nothing");
        await page.locator("#map-0").focus();
        await page.keyboard.press("t");
        assert.equal(await page.locator("#typed").isVisible(), true, "on a map it does");
        await page.reload();
        await settle(page);
        await page.locator(".help summary").click();
        assert.equal(await page.getByRole("checkbox", { name: /single keys/ }).isChecked(), false, "it is kept");
    },
    async modelColours(page, browser, url, pageOf) {
        const names = ["esn-cl", "esn-fl", "esn", "lstm", "gru", "simple", "something new", "constructor"];
        const alike = [];
        for (const [colorScheme, backgrounds] of [["light", ["#ffffff", "#f5f6f7"]], ["dark", ["#15181c", "#1e2227"]]]) {
            await page.emulateMedia({ colorScheme });
            const seen = await page.evaluate(() => ["body", "aside"].map(name => getComputedStyle(document.querySelector(name)).backgroundColor));
            assert.deepEqual(seen, backgrounds.map(colour => `rgb(${[1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16)).join(", ")})`));
            const colours = await page.evaluate(all => window.explorer.networkColours(all), names);
            assert.equal(new Set(colours).size, names.length);
            colours.forEach((colour, i) => {
                // Bars and swatches are graphical objects (WCAG 2.2, 1.4.11).
                alike.push(...backgrounds.filter(back => contrast(colour, back) < 3).map(back => `${names[i]}: ${colour} on ${back}`));
                // Some 2 can just be told apart side by side; these lie in swatches of ten pixels, and far from each other.
                colours.slice(0, i).forEach((other, j) => {
                    const { eye, distance } = leastDistance(colour, other);
                    alike.push(...(distance < 18 ? [`${names[i]} and ${names[j]} are ${distance.toFixed(1)} apart, ${eye}, ${colorScheme}`] : []));
                });
            });
            for (const pair of [["lstm", "lstm"], ["esn", "esn"], ["x", "y"], ["x", "lstm"]]) {
                assert.equal(new Set(await page.evaluate(two => window.explorer.networkColours(two), pair)).size, 2, pair.join());
            }
        }
        assert.deepEqual(alike, []);
        // And a page of other models shows theirs.
        const other = await open(browser, pageOf("gru-and-simple"), { colorScheme: "dark" });
        try {
            const [gru, simple] = await other.page.evaluate(() => window.explorer.networkColours(["gru", "simple"]));
            const fill = () => other.page.locator(".histogram rect").first().getAttribute("fill");
            assert.equal(await fill(), gru);
            await other.page.getByRole("radio", { name: "simple" }).check();
            assert.equal(await fill(), simple);
            await other.page.emulateMedia({ colorScheme: "light" });
            await settle(other.page);
            assert.notEqual(await fill(), simple, "it follows the theme");
        } finally {
            await other.close();
        }
    },
};
