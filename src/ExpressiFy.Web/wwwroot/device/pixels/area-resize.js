// Shrinks a colour picture by the means of areas, which keeps fine texture from turning into patterns.

import { areaWeights } from "./area-weights.js";
import { blank, colour } from "./picture.js";
import { all } from "./region.js";
import { roundHalfEven, toByte } from "./rounding.js";

const { fround } = Math;

// Added when both sides are halved, so that the mean of four bytes is rounded up from a half, as OpenCV does for this
// size alone.
const halvesUp = 0.125;

/** Writes a part of a picture into a part of another that is not larger. */
export function writeSmaller(source, from, target, to) {
  write(source, from, target, to, from.width / to.width, from.height / to.height);
}

/** A whole picture, smaller by a scale of more than 0 and at most 1. */
export function smaller(source, scale) {
  const target = blank(
    Math.max(1, roundHalfEven(source.width * scale)),
    Math.max(1, roundHalfEven(source.height * scale)),
  );
  write(source, all(source), target, all(target), 1 / scale, 1 / scale);
  return target;
}

function write(source, from, target, to, scaleX, scaleY) {
  const columns = areaWeights(from.width, to.width, scaleX);
  const rows = areaWeights(from.height, to.height, scaleY);
  const rounding = scaleX === 2 && scaleY === 2 ? halvesUp : 0;
  const sums = new Float32Array(from.width * colour);
  for (let y = 0; y < to.height; y++) {
    addRows(source, from, rows.firsts[y], rows.weights[y], sums);
    writeRow(sums, columns, rounding, target.data, ((to.y + y) * target.width + to.x) * colour);
  }
}

/** The weighted sum of rows, along whole rows: that is how the bytes lie. */
function addRows(source, from, first, weights, sums) {
  sums.fill(0);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    const start = ((from.y + first + i) * source.width + from.x) * colour;
    const { data } = source;
    // In single precision, as on the server: in double precision some halves would round the other way.
    for (let x = 0; x < sums.length; x++) sums[x] = fround(sums[x] + fround(data[start + x] * weight));
  }
}

function writeRow(sums, { firsts, weights }, rounding, target, start) {
  for (let x = 0; x < weights.length; x++) {
    const part = weights[x];
    let red = rounding;
    let green = rounding;
    let blue = rounding;
    let place = firsts[x] * colour;
    for (let i = 0; i < part.length; i++, place += colour) {
      red = fround(red + fround(sums[place] * part[i]));
      green = fround(green + fround(sums[place + 1] * part[i]));
      blue = fround(blue + fround(sums[place + 2] * part[i]));
    }
    const pixel = start + x * colour;
    target[pixel] = toByte(red);
    target[pixel + 1] = toByte(green);
    target[pixel + 2] = toByte(blue);
    target[pixel + 3] = 255;
  }
}
