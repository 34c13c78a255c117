// Tells drawings from photographs by the shading of a crop: skin and camera noise give neighbouring pixels different
// values, paper and paint the same one. The limits are those of CropTexture.cs.

import { cropSide } from "./crop-placement.js";

const margin = 8; // pixels that are not looked at: a photograph has its plain background there
const equalWithin = 1; // gray values that neighbours may differ by and still count as equal
const bandWidth = 5; // gray values of the band whose share is counted
const minEqualNeighbours = 0.4;
const minBandShare = 0.2;

/** Whether a crop is a drawing rather than a photograph. */
export function isDrawn(pixels) {
  const histogram = new Int32Array(256);
  let equal = 0;
  let count = 0;
  for (let y = margin; y < cropSide - margin; y++) {
    for (let x = margin; x < cropSide - margin; x++) {
      const place = y * cropSide + x;
      histogram[pixels[place]]++;
      count++;
      if (Math.abs(pixels[place] - pixels[place + 1]) <= equalWithin) equal++;
      if (Math.abs(pixels[place] - pixels[place + cropSide]) <= equalWithin) equal++;
    }
  }
  return equal >= minEqualNeighbours * 2 * count && largestBand(histogram) >= minBandShare * count;
}

function largestBand(histogram) {
  let largest = 0;
  for (let first = 0; first + bandWidth <= histogram.length; first++) {
    const band = histogram.subarray(first, first + bandWidth);
    largest = Math.max(
      largest,
      band.reduce((sum, pixels) => sum + pixels, 0),
    );
  }
  return largest;
}
