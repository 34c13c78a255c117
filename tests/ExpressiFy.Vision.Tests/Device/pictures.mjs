// Pictures that the tests write: files of red, green, blue and alpha bytes.

import { readFileSync } from "node:fs";

/** The JSON in the file that the first argument names. */
export const request = () => JSON.parse(readFileSync(process.argv[2], "utf8"));

export function pictureOf({ file, width, height }) {
  const bytes = readFileSync(file);
  return { width, height, data: new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length) };
}

export const answer = content => process.stdout.write(JSON.stringify(content));
