// Square parts of a picture: a face that is small in the whole picture is large in one of them.

import { roundHalfEven } from "../pixels/rounding.js";

const sharedWithNeighbour = 0.35; // smallest overlap of neighbours as a fraction of a tile

/** Evenly spaced squares that cover a picture, row by row. */
export function cover(width, height, side) {
  return starts(height, side).flatMap(y => starts(width, side).map(x => ({ x, y, width: side, height: side })));
}

/** The number of squares of `cover`. */
export const tileCount = (width, height, side) => (steps(width, side) + 1) * (steps(height, side) + 1);

const steps = (length, side) => Math.ceil((length - side) / (side * (1 - sharedWithNeighbour)));

function starts(length, side) {
  const count = steps(length, side);
  return Array.from({ length: count + 1 }, (_, step) =>
    step === 0 ? 0 : roundHalfEven((step * (length - side)) / count),
  );
}
