// Reads pictures on the visitor's own device, beside the page. Each message asks for one thing and has a `number`; the
// answer has the same, or `failed` instead: "load" when what reads did not load, "read" when a picture was not read.

import * as ort from "onnxruntime-web/wasm";
import { createPipeline } from "./face-pipeline.js";
import { expressionReply } from "./live/expression-reply.js";
import { createLiveSession } from "./live/live-session.js";
import { loadFiles } from "./load-files.js";
import { createNetwork } from "./networks.js";

ort.env.wasm.numThreads = 1; // two threads need headers under which previews would not play, and gain nothing

let pipeline = null;
let session = null;
let last = Promise.resolve(); // the networks read one picture at a time

const tasks = {
  /** Loads what reads, unless it is loaded. */
  async load({ files, ferPlusTemperature }) {
    if (pipeline) return;
    const { wasm, ...models } = await loadFiles(files, progress => postMessage({ progress }));
    ort.env.wasm.wasmBinary = wasm;
    const networks = {};
    for (const [name, model] of Object.entries(models))
      networks[name] = createNetwork(ort, await ort.InferenceSession.create(model));
    pipeline = createPipeline(networks, ferPlusTemperature);
  },

  /** Begins with a camera. */
  start() {
    session = createLiveSession({ now: () => performance.now() });
  },

  command: ({ content }) => session.command(content),

  /** The reply to a frame, as the server's live connection has it. */
  async frame({ picture }) {
    const at = performance.now();
    return session.observe(await pipeline.read(picture), at);
  },

  /** The reading of a photo, as the server's API has it. */
  photo: async ({ picture, size }) => expressionReply({ ...(await pipeline.read(picture, size)), timings: {} }),
};

addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});

async function answer({ task, number, ...content }) {
  try {
    postMessage({ number, answer: await tasks[task](content) });
  } catch (error) {
    postMessage({ number, failed: task === "load" ? "load" : "read", message: String(error) });
  }
}
