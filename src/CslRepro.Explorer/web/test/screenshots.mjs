// Makes the guide's pictures: node screenshots.mjs CHROMIUM PAGES FOLDER, where PAGES is the folder explorer/ of what `cslrepro site` writes, and has lstm-4.html,
// too: `cslrepro explore --model lstm --compare none --seed 4 --sentences 2700 --out lstm-4.html`.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open, settle } from "./browser.mjs";

const [executable, pages, folder] = process.argv.slice(2);
const difficult = "#colour=correct&final=1&find=and&hide=0.2.3.4";
const pictures = [
    { name: "clause", hash: "", wait: ".legend li" },
    { name: "hover", hash: "#colour=concept0", wait: ".legend li", hover: [1, 3000] },
    { name: "state-dark", hash: "#state=3000", dark: true, wait: "#details" },
    { name: "lasso-dark", hash: "#lasso=1~6~-3.8~3.7~2.7~3.7~2.7~-3.2~-3.8~-3.2", dark: true, wait: "#summary table" },
    { name: "learning", hash: "#moment=2&colour=output1", wait: ".legend li" },
    { name: "typed", hash: "#typed=and+the+cup+is+green+.&versus=the+cup+is+green+.", wait: "#typed .readings" },
    { name: "cannot-follow", hash: "#typed=the+cup+cup+is+red&at=3", dark: true, wait: "#typed .cannot" },
    { name: "group", hash: "#island=0~99~20", wait: "#gap .view", scroll: "#gap" },
    { name: "tear", hash: "#colour=tear", wait: ".legend li" },
    { name: "small-screen", hash: "#state=700", wait: "#details", size: [360, 740] },
    { name: "difficult-esn", page: "esn-fl", hash: "#colour=output17&final=1&find=and&hide=0.1.2.3.5.6", wait: "#summary table" },
    { name: "difficult", page: "lstm-4", hash: difficult, wait: "#summary table" },
    {
        name: "difficult-sentence",
        page: "lstm-4",
        hash: "#colour=concept1&final=1&find=%22and+on+the+middle%22&hide=1.2.3",
        wait: "#hardest button",
        click: "#hardest li:nth-child(3) button",
    },
];

const browser = await launch(executable);
for (const { name, page = "esn-cl", hash, dark, wait, scroll, click, hover, size: [width, height] = [1400, 960] } of pictures) {
    const url = pathToFileURL(resolve(join(pages, `${page}.html`))).href + hash;
    const shown = await open(browser, url, { viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
    await shown.page.locator(wait).first().waitFor();
    if (click) {
        await shown.page.locator(click).first().click();
    }
    if (hover) {
        const [map, state] = hover;
        const [x, y] = await shown.page.evaluate(([m, s]) => window.explorer.place(m, s), hover);
        await shown.page.locator(`#map-${map}`).hover({ position: { x, y } });
        await shown.page.locator("#tooltip").waitFor();
        console.log(`hovering over state ${state}`);
    }
    if (scroll) {
        await shown.page.locator(scroll).evaluate(element => element.scrollIntoView({ block: "start" }));
    }
    await settle(shown.page);
    await shown.page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`${name}.png: ${(await shown.page.locator("#live").textContent()) || (await shown.page.locator("#gap").textContent()).slice(0, 90)}`);
    await shown.close();
}
await browser.close();
