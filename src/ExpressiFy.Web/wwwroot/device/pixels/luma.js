// Gray of colours, as BT.601 weighs them.

import { colour } from "./picture.js";

// .299, .587 and .114 in 15 bits, as OpenCV rounds them; their sum is 1.
const red = 9798;
const green = 19235;
const blue = 3735;
const bits = 15;
const half = 1 << (bits - 1);

/** A part of a colour picture in gray. */
export function grayOf({ width, data }, part) {
  const gray = new Uint8Array(part.width * part.height);
  for (let y = 0, place = 0; y < part.height; y++) {
    let pixel = ((part.y + y) * width + part.x) * colour;
    for (let x = 0; x < part.width; x++, pixel += colour)
      gray[place++] = (data[pixel] * red + data[pixel + 1] * green + data[pixel + 2] * blue + half) >> bits;
  }
  return { width: part.width, height: part.height, data: gray };
}

/** Mean of a colour picture, 0 black … 1 white, with the exact weights. */
export function meanLuma({ data }) {
  let reds = 0;
  let greens = 0;
  let blues = 0;
  for (let pixel = 0; pixel < data.length; pixel += colour) {
    reds += data[pixel];
    greens += data[pixel + 1];
    blues += data[pixel + 2];
  }
  return (0.299 * reds + 0.587 * greens + 0.114 * blues) / (data.length / colour) / 255;
}
