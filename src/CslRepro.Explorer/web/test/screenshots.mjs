// Makes the guide's pictures of what is typed and of groups: node screenshots.mjs CHROMIUM PAGE FOLDER, where PAGE is what `cslrepro explore --out PAGE` writes.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open, settle } from "./browser.mjs";

const [executable, page, folder] = process.argv.slice(2);
const pictures = [
    { name: "typed", hash: "#typed=and+the+cup+is+green+.&versus=the+cup+is+green+.", dark: false, wait: "#typed .readings" },
    { name: "cannot-follow", hash: "#typed=the+cup+cup+is+red&at=3", dark: true, wait: "#typed .cannot" },
    { name: "group", hash: "#island=0~99~20", dark: false, wait: "#gap .view", scroll: "#gap" },
    { name: "tear", hash: "#colour=tear", dark: false, wait: ".legend li" },
];

const browser = await launch(executable);
for (const { name, hash, dark, wait, scroll } of pictures) {
    const shown = await open(browser, pathToFileURL(resolve(page)).href + hash, { viewport: { width: 1400, height: 960 }, colorScheme: dark ? "dark" : "light" });
    await shown.page.locator(wait).first().waitFor();
    if (scroll) {
        await shown.page.locator(scroll).evaluate(element => element.scrollIntoView({ block: "start" }));
    }
    await settle(shown.page);
    await shown.page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`${name}.png: ${(await shown.page.locator("#live").textContent()) || (await shown.page.locator("#gap").textContent()).slice(0, 90)}`);
    await shown.close();
}
await browser.close();
