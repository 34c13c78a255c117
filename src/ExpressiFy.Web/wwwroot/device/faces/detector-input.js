// Makes the detector's input of a region of a picture.

import { writeSmaller } from "../pixels/area-resize.js";
import { writeLarger } from "../pixels/linear-resize.js";
import { blank, colour } from "../pixels/picture.js";
import { roundHalfEven } from "../pixels/rounding.js";
import { detectorSide as side } from "./blaze-face-output.js";

const plane = side * side;
const mean = 127.5; // maps bytes to −1…1
const perByte = Math.fround(1 / mean);

/**
 * The region in a square with black margins, the pixels of the square for one of the picture, and the margins.
 * @param region may reach beyond the picture, where the square is black
 * @param inside the part of the region in the picture, not empty
 */
export function detectorSquare(picture, region, inside) {
  const scale = side / Math.max(region.width, region.height);
  const left = (side - region.width * scale) / 2;
  const top = (side - region.height * scale) / 2;
  // At least one pixel, however narrow the visible part of the picture is.
  const x = clamp(roundHalfEven(left + (inside.x - region.x) * scale), 0, side - 1);
  const y = clamp(roundHalfEven(top + (inside.y - region.y) * scale), 0, side - 1);
  const width = clamp(roundHalfEven(inside.width * scale), 1, side - x);
  const height = clamp(roundHalfEven(inside.height * scale), 1, side - y);
  const square = blank(side, side);
  const write = scale < 1 ? writeSmaller : writeLarger;
  write(picture, inside, square, { x, y, width, height });
  return { square, scale, left, top };
}

/** The square's planes: red, green, blue, −1…1. */
export function detectorInput({ data }) {
  const input = new Float32Array(3 * plane);
  for (let i = 0; i < plane; i++) {
    input[i] = (data[i * colour] - mean) * perByte;
    input[plane + i] = (data[i * colour + 1] - mean) * perByte;
    input[2 * plane + i] = (data[i * colour + 2] - mean) * perByte;
  }
  return input;
}

const clamp = (number, least, most) => Math.min(Math.max(number, least), most);
