// Runs a published program for WebAssembly in a real browser and prints what it prints.
// Usage: node run.mjs WWWROOT BROWSER ARGUMENT...
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";

const [folder, browserPath, ...programArguments] = process.argv.slice(2);
const { chromium } = createRequire(new URL("../../src/CslRepro.Explorer/web/", import.meta.url))("playwright-core");
const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const page = `<!doctype html><title>digests</title><script type="module">
import { dotnet } from "./_framework/dotnet.js";
try {
  const { runMain } = await dotnet.withApplicationArguments(...${JSON.stringify(programArguments)}).create();
  console.info("exit code " + await runMain());
} catch (error) {
  console.info("failed: " + error);
}
</script>`;

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  const file = join(folder, path);
  if (path === "/") {
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  } else if (path === "/favicon.ico") {
    response.writeHead(204).end();
  } else if (existsSync(file)) {
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const tab = await browser.newPage();
const ended = new Promise((resolve) => {
  tab.on("console", (message) => {
    const text = message.text();
    const end = /^(?:exit code (\d+)|(failed: .*))$/s.exec(text);
    if (!end) {
      console.log(text);
      return;
    }

    if (end[2]) {
      console.error(end[2]);
    }

    resolve(Number(end[1] ?? 1));
  });
  tab.on("pageerror", (error) => {
    console.error(String(error));
    resolve(1);
  });
});
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
process.exitCode = await ended;
await browser.close();
server.close();
