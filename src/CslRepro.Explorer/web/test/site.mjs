// Looks at a site that `cslrepro site` made, from disk: node site.mjs CHROMIUM FOLDER. Prints what is wrong as a JSON list of lines.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { axeFinds } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { pairsOfViews } from "./pageStates.mjs";

const [executable, folder] = process.argv.slice(2);
const root = pathToFileURL(`${resolve(folder)}/`).href;
const pages = [
    "index.html", "docs/results.html", "docs/cli.html", "docs/claims/rss-esn-two-continents.html", "explorer/index.html",
    "src/CslRepro.Claims/Catalogue/ClaimCatalogue.cs.html", "snapshots/search/index.html",
];
const wrong = [];
const browser = await launch(executable);
for (const [colorScheme, { width, height }] of pairsOfViews) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    const say = line => wrong.push(`${colorScheme}, ${width} pixels, ${page.url().replace(root, "")}: ${line}`);
    page.on("request", request => request.url().startsWith(root) || request.url().startsWith("data:") || say(`asks for ${request.url()}`));
    page.on("console", message => ["error", "warning"].includes(message.type()) && say(message.text()));
    for (const place of pages) {
        await page.goto(root + place);
        (await axeFinds(page)).forEach(say);
        const reach = await page.evaluate(() => document.scrollingElement.scrollWidth);
        reach <= width || say(`is ${reach} pixels wide`);
    }
    // From the first page to a claim, and from there to the view that shows it.
    await page.goto(`${root}index.html`);
    await page.locator("nav").getByRole("link", { name: "Claims" }).click();
    await page.getByRole("link", { name: "rss-esn-two-continents", exact: true }).first().click();
    await page.getByRole("link", { name: "where the map tears" }).click();
    await page.locator("#colour").waitFor();
    const colour = await page.locator("#colour").inputValue();
    colour === "tear" || say(`shows ${colour}`);
    await context.close();
}
await browser.close();
console.log(JSON.stringify(wrong));
