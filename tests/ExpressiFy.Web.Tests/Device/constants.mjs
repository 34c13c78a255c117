// Gives the numbers that the modules in a folder export: by the name of the file, by their own.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const constants = {};
for (const file of readdirSync(folder).filter(name => name.endsWith(".js"))) {
  const exported = Object.entries(await import(pathToFileURL(join(folder, file))));
  constants[file] = Object.fromEntries(exported.filter(([, value]) => typeof value === "number"));
}
console.log(JSON.stringify(constants));
