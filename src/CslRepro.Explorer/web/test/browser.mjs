// Starts the Chromium of the system, in which pages are tried.
import { chromium } from "playwright-core";

/** Lets a processor draw as WebGL does, where there is no graphics card. */
export const softwareWebGl = ["--enable-unsafe-swiftshader", "--use-gl=angle", "--use-angle=swiftshader"];

export async function launch(executablePath, args = []) {
    return chromium.launch({
        executablePath,
        // Chromium's own sandbox does not run as root.
        args: [...args, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
}

/** A page that notes whatever a page of this project must not do. */
export async function open(browser, url, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const faults = [];
    // The one warning that is let through is about these tests, which read pixels back; the page never does.
    page.on("console", message => ["error", "warning"].includes(message.type()) && !message.text().includes("willReadFrequently") && faults.push(`console: ${message.text()}`));
    page.on("pageerror", error => faults.push(`error: ${error.message}`));
    page.on("dialog", dialog => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    page.on("request", request => request.url().split("#")[0] === url.split("#")[0] || request.url().startsWith("data:") || faults.push(`request: ${request.url()}`));
    await page.goto(url);
    await settle(page);
    return { page, faults, close: () => context.close() };
}

/** Waits until what was asked for is drawn. */
export const settle = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));
