// Has the library ro-crate, which is not ours, read and validate a crate. Prints what it finds wrong, a line each; exit code 1 if there is anything.
// Usage: node validate.mjs FOLDER
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const folder = process.argv[2];

// The validator fetches the contexts that a crate names. It gets the copy that the library carries, so that no network is needed.
const context = require("ro-crate/lib/context.json");
globalThis.fetch = async () => ({ ok: true, json: async () => context });
const { ROCrate, Validator } = require("ro-crate");

const metadata = readFileSync(join(folder, "ro-crate-metadata.json"), "utf8");
const validator = new Validator();
validator.parseJSON(metadata);
await validator.validate();
const entries = readdirSync(folder, { recursive: true }).map((path) => {
  const isDir = statSync(join(folder, path)).isDirectory();
  return [isDir ? `${path}/` : path, { exists: true, inCrate: false, isDir }];
});
validator.checkFiles(Object.fromEntries(entries));

const problems = validator.results.filter((result) => result.status !== "success").map((result) => `${result.status} ${result.id}: ${result.message}`);
const crate = new ROCrate(JSON.parse(metadata), { array: true, link: true });
const run = crate.rootDataset.mentions[0];
for (const [name, entity] of [["main entity", crate.rootDataset.mainEntity[0]], ["instrument", run.instrument[0]]]) {
  if (!entity["@type"].includes("ComputationalWorkflow")) {
    problems.push(`error: the ${name} is no workflow`);
  }
}

for (const entity of [...run.object, ...run.result, ...run.agent]) {
  if (!entity["@type"]) {
    problems.push(`error: ${entity["@id"]} is not described`);
  }
}

console.log(problems.length > 0 ? problems.join("\n") : `${crate.rootDataset.hasPart.length} parts, ${validator.results.length} checks, nothing wrong`);
process.exitCode = problems.length > 0 ? 1 : 0;
