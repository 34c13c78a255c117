// Reads pictures as a browser does. The request names the models, the temperature and the pictures.

import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-web/wasm";
import { createPipeline } from "../../../src/ExpressiFy.Web/wwwroot/device/face-pipeline.js";
import { createNetwork } from "../../../src/ExpressiFy.Web/wwwroot/device/networks.js";
import { answer, pictureOf, request } from "./pictures.mjs";

ort.env.wasm.numThreads = 1;

const { models, ferPlusTemperature, pictures } = request();

async function open(file) {
  return file && createNetwork(ort, await ort.InferenceSession.create(readFileSync(file)));
}

const pipeline = createPipeline(
  {
    blazeface: await open(models.blazeface),
    expression: await open(models.expression),
    second: await open(models.second),
  },
  ferPlusTemperature,
);

const readings = [];
for (const picture of pictures) {
  const pixels = pictureOf(picture);
  const startedAt = performance.now();
  const reading = await pipeline.read(pixels, picture.size);
  readings.push({ ...reading, milliseconds: performance.now() - startedAt });
}
answer(readings);
