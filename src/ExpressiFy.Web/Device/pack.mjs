// Packs what browsers load to read pictures themselves: node pack.mjs OUT WASM NAME=MODEL.onnx…
//
// OUT gets each file compressed with Brotli, and files.json, which names them with their versions: the beginning of
// the SHA-256 of each, which their addresses have, so that browsers keep them and never mix old and new ones.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder, wasm, ...models] = process.argv.slice(2);
const list = join(folder, "files.json");
mkdirSync(folder, { recursive: true });
const before = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : { files: {} };

const bundle = await esbuild.build({
  entryPoints: [join(web, "wwwroot/device/worker.js")],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  write: false,
  logLevel: "warning",
});

const files = { reader: pack("reader.js", Buffer.from(bundle.outputFiles[0].contents)) };
files.wasm = pack(basename(wasm), readFileSync(wasm));
let ferPlusTemperature = null;
for (const argument of models) {
  const [name, path] = argument.split("=");
  const model = readFileSync(path);
  files[name] = pack(basename(path), model);
  const temperature = propertyOf(model, "expressify.ferplus.temperature");
  if (temperature) ferPlusTemperature = Number(temperature);
}
const content = `${JSON.stringify({ files, ferPlusTemperature }, null, 2)}\n`;
if (!existsSync(list) || readFileSync(list, "utf8") !== content) writeFileSync(list, content);

/** Compresses a file, unless it is there as it is. */
function pack(name, bytes) {
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const path = resolve(folder, `${name}.br`);
  const known = Object.values(before.files).find(file => file.name === name && file.version === version);
  if (known && existsSync(path)) return known;
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(path, packed);
  return { name, version, bytes: bytes.length, packed: packed.length };
}

/** A metadata property of an ONNX model: a message of a key, field 1, and a value, field 2. */
function propertyOf(model, key) {
  const place = model.lastIndexOf(key);
  if (place < 0) return null;
  const value = place + key.length;
  return model[value] === 0x12 ? model.toString("utf8", value + 2, value + 2 + model[value + 1]) : null;
}
