// Decodes the two output tensors of BlazeFace short range (Bazarevsky et al. 2019): single-shot detection layers at
// strides 8, 16, 16, 16 on 128×128 pixels. Layers of the same stride share a grid and add two anchors to each of its
// cells.

import { keypointNames } from "./face.js";

/** Pixels along the network's input. */
export const detectorSide = 128;

const grids = [
  { cells: 16, anchors: 2 },
  { cells: 8, anchors: 6 },
];
const valueCount = 16; // of an anchor: centre x and y, width, height, then x and y of six points
const firstPoint = 4;
const logitLimit = 100;

/** The centres of the anchors in pixels of the input, in the order of the outputs. */
export const anchorCentres = grids.flatMap(({ cells, anchors }) =>
  Array.from({ length: cells * cells * anchors }, (_, i) => {
    const cell = Math.trunc(i / anchors);
    return {
      x: (((cell % cells) + 0.5) / cells) * detectorSide,
      y: ((Math.trunc(cell / cells) + 0.5) / cells) * detectorSide,
    };
  }),
);

/**
 * The faces with at least a confidence, in pixels of the input. Overlapping ones are not merged.
 * @param regressors 896 × 16 offsets from the anchor's centre in input pixels
 * @param logits 896
 */
export function decodeFaces(regressors, logits, minConfidence) {
  const faces = [];
  for (const [anchor, centre] of anchorCentres.entries()) {
    const confidence = sigmoid(logits[anchor]);
    if (confidence < minConfidence) continue;
    const face = decodeFace(regressors.subarray(anchor * valueCount, (anchor + 1) * valueCount), centre, confidence);
    if (face.box.width > 0 && face.box.height > 0) faces.push(face);
  }
  return faces;
}

function decodeFace(values, { x, y }, confidence) {
  const [offsetX, offsetY, width, height] = values;
  const points = keypointNames.map((name, i) => [
    name,
    { x: x + values[firstPoint + 2 * i], y: y + values[firstPoint + 2 * i + 1] },
  ]);
  return {
    box: { x: x + offsetX - width / 2, y: y + offsetY - height / 2, width, height },
    confidence,
    keypoints: Object.fromEntries(points),
  };
}

const sigmoid = logit => 1 / (1 + Math.exp(-Math.min(Math.max(logit, -logitLimit), logitLimit)));
