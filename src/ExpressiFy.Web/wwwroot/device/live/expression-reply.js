// A reading of a photo as the API's JSON has it.

import { faceReply } from "./face-reply.js";
import { round } from "./rounded-numbers.js";

const timingDigits = 2; // of milliseconds

/** @param reading of the upright picture: its `width`, `height`, `faces`, largest first, and `timings` by stage */
export const expressionReply = ({ width, height, faces, timings }) => ({
  image: { width, height },
  faces: faces.map(faceReply),
  timings: Object.fromEntries(Object.entries(timings).map(([stage, ms]) => [stage, round(ms, timingDigits)])),
});
