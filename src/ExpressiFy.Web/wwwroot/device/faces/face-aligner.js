// Crops a face with the eyes level and at the size and place that they have in the training faces.

import { cropAlong } from "../pixels/affine-warp.js";
import { grayOf } from "../pixels/luma.js";
import { cropSide, placementOf, toPart } from "./crop-placement.js";

const mostSamples = 12; // along a crop pixel: a face that fills a large photograph is sampled every few pixels

/** The 48×48 gray values of a face, row by row. Beyond the picture's edge its last pixels are repeated. */
export function align(picture, face) {
  const placement = placementOf(face);
  // One sample for each picture pixel, then area means: shrinking by point samples would alias skin texture.
  const samples = clamp(Math.ceil(placement.scale), 1, mostSamples);
  const part = surroundings(picture, placement);
  return cropAlong(grayOf(picture, part), toPart(placement, samples, part), samples, cropSide);
}

/** The part of the picture that the crop touches, so that no more is converted to gray. */
function surroundings({ width, height }, { centre, scale }) {
  // Half the diagonal of the crop, and two pixels for the interpolation.
  const reach = scale * cropSide * Math.SQRT1_2 + 2;
  const x = clamp(Math.floor(centre.x - reach), 0, width - 1);
  const y = clamp(Math.floor(centre.y - reach), 0, height - 1);
  const right = clamp(Math.ceil(centre.x + reach), x + 1, width);
  const bottom = clamp(Math.ceil(centre.y + reach), y + 1, height);
  return { x, y, width: right - x, height: bottom - y };
}

const clamp = (number, least, most) => Math.min(Math.max(number, least), most);
