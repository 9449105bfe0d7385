// How long the answer takes whether states are a group, by their number: node test/groups.mjs CHROMIUM PAGE. Quoted in docs/explorer.md.
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";

const [executable, path] = process.argv.slice(2);
const browser = await launch(executable);
const { page } = await open(browser, pathToFileURL(path).href);
const times = await page.evaluate(() => {
    const count = window.explorer.stateCount;
    const places = Array.from({ length: count }, (_, state) => window.explorer.place(0, state)[0]);
    const fromTheLeft = [...places.keys()].sort((a, b) => places[a] - places[b]);
    return [0.003, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5].map(share => {
        const group = fromTheLeft.slice(0, Math.round(share * count));
        // The first answers find what is the same for all groups, which the page otherwise does while nobody asks.
        const all = Array.from({ length: 13 }, () => window.explorer.answerTime(group)).slice(2);
        return [group.length, all.sort((a, b) => a - b)[5]];
    });
});
times.forEach(([size, median]) => console.log(`${size} states: median ${median.toFixed(0)} ms`));
await browser.close();
