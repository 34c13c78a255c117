// Calls an exported function of a module once for each list of arguments in a file, and gives the results.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, name, file] = process.argv.slice(2);
const { [name]: call } = await import(pathToFileURL(module));
const lists = JSON.parse(readFileSync(file, "utf8"));
console.log(JSON.stringify(lists.map(list => call(...list))));
