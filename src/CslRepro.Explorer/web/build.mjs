// Makes ../Resources/explorer.html: the page's program and style in one file, whose policy lets nothing else run and nothing be fetched.
// `node build.mjs --check` writes nothing and fails if the committed file is another.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
const target = join(web, "..", "Resources", "explorer.html");
const text = path => readFileSync(path, "utf8").replaceAll("\r\n", "\n");
const sha256 = (value, encoding) => createHash("sha256").update(value).digest(encoding);

// Everything that the bundle depends on, in the order of the names. BundleTests computes the same without Node.
function sourceDigest() {
    const files = ["build.mjs", "package-lock.json", "package.json", "tsconfig.json", ...readdirSync(join(web, "src")).map(name => `src/${name}`)].sort();
    return sha256(files.map(name => `${name}\n${sha256(text(join(web, name)), "hex")}\n`).join(""), "hex");
}

async function bundle(entry) {
    const result = await build({
        entryPoints: [join(web, "src", entry)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "es2022",
        charset: "ascii",
        legalComments: "none",
    });
    const code = result.outputFiles[0].text;
    if (/<\/(script|style)/i.test(code)) {
        throw new Error(`${entry} would end its own element.`);
    }
    return code;
}

const [script, style] = [await bundle("main.ts"), await bundle("explorer.css")];
const policy = `default-src 'none'; script-src 'sha256-${sha256(script, "base64")}'; style-src 'sha256-${sha256(style, "base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;
const parts = { policy, style, script, sources: sourceDigest() };
const page = text(join(web, "src", "explorer.html")).replace(/\{\{(policy|style|script|sources)\}\}/g, (_, name) => parts[name]);
if (process.argv.includes("--check")) {
    if (text(target) !== page) {
        console.error("Resources/explorer.html is not what these sources give: run `npm run build` in src/CslRepro.Explorer/web and commit the result.");
        process.exit(1);
    }
} else {
    writeFileSync(target, page);
    console.log(`explorer.html: ${page.length} characters`);
}
