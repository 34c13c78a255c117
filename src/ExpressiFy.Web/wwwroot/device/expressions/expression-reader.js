// Reads expressions from face crops with the project's own network.

import * as expressionOdds from "../affect/expression-odds.js";
import { count, fromWeights } from "../affect/expression-scores.js";
import { cropSide } from "../faces/crop-placement.js";
import { writeInput } from "./expression-input.js";

const largestBatch = 8; // faces in one run: the activations of more would take memory and save no time
const cropLength = cropSide * cropSide;
const ferPlusCount = 8;

// The index of each expression, in label order, among the outputs of the FER+ head; contempt is left out.
const inFerPlus = [4, 5, 6, 1, 3, 2, 0];

/**
 * The network's own scores of each crop, and the log odds of the FER+ head against neutral, which the personal reading
 * compares.
 * @param network runs the model; see networks.js
 * @param ferPlusTemperature divides the FER+ logits
 */
export async function readExpressions(network, ferPlusTemperature, crops) {
  const readings = [];
  for (let first = 0; first < crops.length; first += largestBatch) {
    const batch = crops.slice(first, first + largestBatch);
    const input = new Float32Array(batch.length * cropLength);
    for (const [i, crop] of batch.entries()) writeInput(crop, input, i * cropLength);
    const { scores, ferplus } = await network.run(input, [batch.length, 1, cropSide, cropSide]);
    for (let i = 0; i < batch.length; i++) {
      const logits = ferplus.subarray(i * ferPlusCount, (i + 1) * ferPlusCount);
      readings.push({
        scores: fromWeights(scores.subarray(i * count, (i + 1) * count)),
        odds: expressionOdds.fromLogits(
          inFerPlus.map(place => logits[place]),
          ferPlusTemperature,
        ),
      });
    }
  }
  return readings;
}
