// Enlarges a colour picture by linear interpolation, with the centres of pixels at halves (OpenCV's INTER_LINEAR).

import { colour } from "./picture.js";
import { toByte } from "./rounding.js";

const { fround } = Math;

/**
 * Writes a part of a picture into a part of another. The picture's last row and the part's last column are repeated.
 */
export function writeLarger(source, from, target, to) {
  const columns = places(from.width, to.width);
  const rows = places(from.height, to.height);
  const { data } = source;
  for (let y = 0; y < to.height; y++) {
    const { first, part } = rows[y];
    const upper = (from.y + first) * source.width;
    const lower = (from.y + Math.min(first + 1, from.height - 1)) * source.width;
    for (let x = 0; x < to.width; x++) {
      const left = from.x + columns[x].first;
      const right = Math.min(left + 1, source.width - 1);
      const partX = columns[x].part;
      const pixel = ((to.y + y) * target.width + to.x + x) * colour;
      for (let channel = 0; channel < colour; channel++) {
        const above = between(data[(upper + left) * colour + channel], data[(upper + right) * colour + channel], partX);
        const below = between(data[(lower + left) * colour + channel], data[(lower + right) * colour + channel], partX);
        target.data[pixel + channel] = toByte(between(above, below, part));
      }
    }
  }
}

// In single precision, as on the server.
const between = (first, second, part) => fround(first + fround(fround(second - first) * part));

/** For each pixel of the larger side the pixel before it, and how far it lies on the way to the next. */
function places(from, to) {
  const scale = from / to;
  return Array.from({ length: to }, (_, i) => {
    const place = Math.min(Math.max((i + 0.5) * scale - 0.5, 0), from - 1);
    const first = Math.trunc(place);
    return { first, part: fround(place - first) };
  });
}
