// Joins and minifies scripts and style sheets for the browser: node bundle.mjs FOLDER STYLES
//
// Scripts name each other by the address that they would have on the host: "/x.js" is wwwroot/x.js, and
// "/Home/X.razor.js" stands beside its component. All become app.js: together they are smaller than a picture, and a
// page asks once. STYLES is a file that names style sheets, one a line, which become site.css.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder, styles] = process.argv.slice(2);
const styleSheets = readFileSync(styles, "utf8").split(/\r?\n/).filter(Boolean);

const addresses = {
  name: "addresses",
  setup(build) {
    build.onResolve({ filter: /^\// }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      if (kind === "url-token") return { path, external: true };
      const found = [join(web, "wwwroot", path), join(web, path)].find(existsSync);
      return found ? { path: found } : { errors: [{ text: `No script has the address ${path}` }] };
    });
  },
};

const scripts = await esbuild.build({
  entryPoints: [join(web, "wwwroot/app.js")],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  outdir: resolve(folder),
  plugins: [addresses],
  write: false,
  logLevel: "warning",
});
const style = await esbuild.transform(styleSheets.map(path => readFileSync(path, "utf8")).join("\n"), {
  loader: "css",
  minify: true,
  logLevel: "warning",
});

const files = new Map(scripts.outputFiles.map(({ path, contents }) => [path, Buffer.from(contents)]));
files.set(resolve(folder, "site.css"), Buffer.from(style.code));

// A file that is as it was keeps its time, so that nothing after it is built again.
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  const path = resolve(folder, name);
  if (!files.has(path)) rmSync(path);
}
for (const [path, contents] of files) {
  if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
}
