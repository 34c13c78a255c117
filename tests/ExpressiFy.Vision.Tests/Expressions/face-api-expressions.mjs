// Runs the expression network of @vladmandic/face-api with the package's own code and its bundled TensorFlow.js:
// node face-api-expressions.mjs NODE_MODULES/@vladmandic/face-api CROPS
// CROPS has 112×112×3 bytes a crop: red, green, blue. Prints the seven probabilities of each as JSON.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, crops] = process.argv.slice(2);
const side = 112;
const length = side * side * 3;

// The bundle is for browsers: it takes a process with a Node version for its Node form, which it lacks.
Object.defineProperty(process, "versions", { value: {} });
const faceapi = await import(pathToFileURL(resolve(folder, "dist/face-api.esm.js")));
const { tf } = faceapi;
tf.env().setPlatform("plain", {
  now: () => performance.now(),
  isTypedArray: values => ArrayBuffer.isView(values) && !(values instanceof DataView),
  encode: text => new TextEncoder().encode(text),
  decode: bytes => new TextDecoder().decode(bytes),
});
class Absent {}
faceapi.env.setEnv({
  Canvas: Absent,
  CanvasRenderingContext2D: Absent,
  Image: Absent,
  ImageData: Absent,
  Video: Absent,
  createCanvasElement() {},
  createImageElement() {},
  createVideoElement() {},
  readFile() {},
});
await tf.setBackend("cpu");
await tf.ready();

const model = join(folder, "model", "face_expression_model");
const [group] = JSON.parse(readFileSync(`${model}-weights_manifest.json`, "utf8"));
const shard = readFileSync(`${model}.bin`);
const values = shard.buffer.slice(shard.byteOffset, shard.byteOffset + shard.length);
const network = new faceapi.FaceExpressionNet();
network.loadFromWeightMap(tf.io.decodeWeights(values, group.weights));

const bytes = readFileSync(crops);
const rows = [];
for (let start = 0; start < bytes.length; start += length) {
  const pixels = Float32Array.from(bytes.subarray(start, start + length));
  const probabilities = await network.forward(tf.tensor4d(pixels, [1, side, side, 3]));
  rows.push(Array.from(probabilities.dataSync()));
}
console.log(JSON.stringify(rows));
