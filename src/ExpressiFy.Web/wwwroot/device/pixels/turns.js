// Turns square pictures by multiples of 90° clockwise.

import { blank } from "./picture.js";

/** Number of different turns. */
export const turnCount = 4;

/** A turned picture; the same one for no turn. */
export function turned(square, turns) {
  if (turns === 0) return square;
  const side = square.width;
  const last = side - 1;
  const result = blank(side, side);
  const from = new Uint32Array(square.data.buffer);
  const to = new Uint32Array(result.data.buffer);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const pixel = from[y * side + x];
      if (turns === 1) to[x * side + last - y] = pixel;
      else if (turns === 2) to[(last - y) * side + last - x] = pixel;
      else to[(last - x) * side + y] = pixel;
    }
  }
  return result;
}
