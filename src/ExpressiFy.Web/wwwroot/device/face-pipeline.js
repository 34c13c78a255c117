// Reads a picture: finds its faces and the scores of their expressions, as the server does (FacePipeline.cs).

import { readExpressions } from "./expressions/expression-reader.js";
import { pool, secondPart } from "./expressions/score-pool.js";
import { readSecond } from "./expressions/second-expression-reader.js";
import { isDrawn } from "./faces/crop-texture.js";
import { mapFace } from "./faces/face.js";
import { align } from "./faces/face-aligner.js";
import { searchFaces } from "./faces/face-search.js";
import { hintOf } from "./frame-hints.js";
import { meanLuma } from "./pixels/luma.js";

/**
 * @param networks the detector `blazeface`, our `expression` network, and the `second` one, or null without it
 * @param ferPlusTemperature divides the logits of our network's FER+ head
 */
export function createPipeline({ blazeface, expression, second }, ferPlusTemperature) {
  return {
    /**
     * The reading of a picture: `width`, `height`, mean `brightness`, 0…1, the `hint`, and the `faces`, largest first,
     * each its `face`, `scores` and `odds` in label order.
     * @param picture upright, in colour
     * @param size that of the picture before it was made smaller; boxes are in its pixels
     */
    async read(picture, size = picture) {
      const reduction = size.width / picture.width;
      const found = (await searchFaces(blazeface, picture, reduction > 1))
        .map(face => ({ face, crop: align(picture, face) }))
        .filter(({ crop }) => !isDrawn(crop));
      const crops = found.map(({ crop }) => crop);
      const readings = await readExpressions(expression, ferPlusTemperature, crops);
      const faces = [];
      for (const [i, { face }] of found.entries()) {
        const { scores, odds } = readings[i];
        faces.push({ face: mapFace(face, reduction, 0, 0), scores: await serve(picture, face, scores), odds });
      }
      const reading = { width: size.width, height: size.height, brightness: meanLuma(picture), faces };
      return { ...reading, hint: hintOf(reading) };
    },
  };

  async function serve(picture, face, ours) {
    const part = second ? secondPart(face.box.width) : 0;
    const theirs = part > 0 ? await readSecond(second, picture, face) : null;
    return pool(ours, theirs, part);
  }
}
