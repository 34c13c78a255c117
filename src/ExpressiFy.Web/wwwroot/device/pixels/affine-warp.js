// Samples a gray picture along a turned and scaled grid, and takes the means of the samples.

import { roundHalfEven, toByte } from "./rounding.js";

// Bits after the point of a place while it is computed, and of those that are used: 1/32 pixel.
const placeBits = 10;
const fractionBits = 5;
const shift = placeBits - fractionBits;
const fractions = 1 << fractionBits;
const weightBits = 2 * fractionBits; // of one of four neighbours, a product of two fractions

/**
 * A square crop. Between pixels the value is interpolated linearly, beyond the edge the last pixel is repeated, as
 * OpenCV's warpAffine does; then each pixel of the crop is the mean of samples × samples.
 * @param gray the picture, one byte a pixel
 * @param map maps samples (x, y) to the picture: (a x + b y + c, d x + e y + f)
 * @param samples along a pixel of the crop
 * @param side pixels along the crop
 */
export function cropAlong(gray, map, samples, side) {
  const columns = side * samples;
  const alongX = new Int32Array(columns);
  const alongY = new Int32Array(columns);
  for (let x = 0; x < columns; x++) {
    alongX[x] = fixed(map.a * x);
    alongY[x] = fixed(map.d * x);
  }
  const crop = new Uint8Array(side * side);
  const sums = new Int32Array(side);
  for (let row = 0; row < side; row++) {
    sums.fill(0);
    for (let sample = 0; sample < samples; sample++) {
      const y = row * samples + sample;
      const startX = fixed(map.b * y + map.c) + (1 << (shift - 1));
      const startY = fixed(map.e * y + map.f) + (1 << (shift - 1));
      for (let x = 0; x < columns; x++)
        sums[Math.trunc(x / samples)] += valueAt(gray, (startX + alongX[x]) >> shift, (startY + alongY[x]) >> shift);
    }
    for (let x = 0; x < side; x++) crop[row * side + x] = mean(sums[x], samples);
  }
  return crop;
}

/** The value at a place in 1/32 pixel. */
function valueAt({ width, height, data }, placeX, placeY) {
  const x = placeX >> fractionBits;
  const y = placeY >> fractionBits;
  const partX = placeX & (fractions - 1);
  const partY = placeY & (fractions - 1);
  const left = x < 0 ? 0 : Math.min(x, width - 1);
  const right = x < -1 ? 0 : Math.min(x + 1, width - 1);
  const upper = (y < 0 ? 0 : Math.min(y, height - 1)) * width;
  const lower = (y < -1 ? 0 : Math.min(y + 1, height - 1)) * width;
  const above = data[upper + left] * (fractions - partX) + data[upper + right] * partX;
  const below = data[lower + left] * (fractions - partX) + data[lower + right] * partX;
  return (above * (fractions - partY) + below * partY + (1 << (weightBits - 1))) >> weightBits;
}

// Halves go to the even value, and with four samples up, as in OpenCV's area means.
const mean = (sum, samples) =>
  samples === 2 ? (sum + 2) >> 2 : toByte(Math.fround(sum * Math.fround(1 / (samples * samples))));

const fixed = place => roundHalfEven(place * (1 << placeBits));
