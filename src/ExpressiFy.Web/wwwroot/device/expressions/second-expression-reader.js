// Reads expressions with the network of @vladmandic/face-api, which is unlike the project's own.

import { count, fromLogits } from "../affect/expression-scores.js";
import { colourLength, colourSide, writeAligned, writeUpright } from "../faces/colour-crop.js";

// The index of each expression, in label order, among the network's outputs: neutral, happy, sad, angry, fearful,
// disgusted, surprised.
const inLabelOrder = [3, 5, 4, 1, 2, 6, 0];

const crops = 2; // of a face: the aligned square, and the upright one around the box

/** The scores of a face: the normalised geometric mean over its crops. */
export async function readSecond(network, picture, face) {
  const values = new Float32Array(crops * colourLength);
  writeAligned(picture, face, values.subarray(0, colourLength));
  writeUpright(picture, face, values.subarray(colourLength));
  const { log_probabilities: logs } = await network.run(values, [crops, colourSide, colourSide, 3]);
  const sums = inLabelOrder.map(place => Math.fround(logs[place] + logs[count + place]));
  return fromLogits(sums, crops);
}
