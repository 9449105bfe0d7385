// What axe-core finds wrong with a page: WCAG 2.2 AA and best practice.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A line for each element that breaks a rule. */
export async function axeFinds(page) {
    // Not as a script of the page, whose policy may refuse it.
    await page.evaluate(axe);
    return page.evaluate(async runOnly => (await window.axe.run(document, { runOnly, preload: false, resultTypes: ["violations"] })).violations
        .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`)), tags);
}
