// 112×112 colour faces for the second network: red, green, blue of each pixel, row by row, 0…255.

import { colour } from "../pixels/picture.js";
import { cropSide, placementOf } from "./crop-placement.js";

/** Pixels along a crop. */
export const colourSide = 112;

/** Values of a crop. */
export const colourLength = colourSide * colourSide * 3;

const { fround } = Math;

// Side of the upright square relative to the longer side of the detector's box: with it the second network was
// measured.
const uprightSide = 1.05;

/** Writes the square of the aligned crop, in which the eyes are level. */
export function writeAligned(picture, face, values) {
  const { centre, scale, cosine, sine } = placementOf(face);
  sample(picture, centre, scale * cropSide, cosine, sine, values);
}

/** Writes the upright square around the detector's box. */
export function writeUpright(picture, { box }, values) {
  const side = Math.max(box.width, box.height) * uprightSide;
  sample(picture, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, side, 1, 0, values);
}

/**
 * One sample for each pixel, interpolated bilinearly as the network's own package does, also where that skips pixels of
 * a large face. Beyond the picture's edge its last pixels are repeated.
 */
function sample({ width, height, data }, centre, side, cosine, sine, values) {
  const step = side / colourSide;
  for (let row = 0, place = 0; row < colourSide; row++) {
    const down = (row + 0.5 - colourSide / 2) * step;
    for (let column = 0; column < colourSide; column++) {
      const across = (column + 0.5 - colourSide / 2) * step;
      const x = centre.x + cosine * across - sine * down - 0.5;
      const y = centre.y + sine * across + cosine * down - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const partX = fround(x - left);
      const partY = fround(y - top);
      const first = clamp(left, width - 1) * colour;
      const second = clamp(left + 1, width - 1) * colour;
      const upper = clamp(top, height - 1) * width * colour;
      const lower = clamp(top + 1, height - 1) * width * colour;
      for (let channel = 0; channel < 3; channel++) {
        const above = between(data[upper + first + channel], data[upper + second + channel], partX);
        const below = between(data[lower + first + channel], data[lower + second + channel], partX);
        values[place++] = Math.trunc(fround(between(above, below, partY) + 0.5));
      }
    }
  }
}

// In single precision, as on the server.
const between = (first, second, part) => fround(first + fround(fround(second - first) * part));

const clamp = (place, most) => (place < 0 ? 0 : Math.min(place, most));
