// Reads a chosen photo without leaving the page, so that the faces can be shown on it. Without script the form does it.

import { DeviceError, openDevice } from "/device-worker.js";
import * as texts from "/live-texts.js";
import { canvasIsExact, preparePhoto, preparePixels } from "/photo-picture.js";
import { placeOf } from "/reading-place.js";

const largestBytes = 15 * 1024 * 1024; // as on the server
const limit = "15 MB and 40 megapixels";

const problems = {
  unreachable: "The server cannot be reached. Check the connection, and try the photo again.",
  tooLarge: `The photo is too large: at most ${limit} can be read.`,
  tooMany: "Too many photos were sent in a short time. Please try again in a moment.",
  busy: "The server cannot read the photo just now. Please try again in a moment.",
  unknown: "This browser cannot show the file. Choose a JPEG, PNG or WebP.",
  other: "The photo could not be read. Please try another one.",
};

/**
 * Sends the photo of a form, and shows it on the stage.
 * @param signal is aborted when the page is left: a photo that is on its way is not shown any more
 */
export async function sendPhoto(form, stage, mood, signal) {
  const problem = form.querySelector("[data-photo-problem]");
  problem.hidden = true;
  form.setAttribute("aria-busy", "true");
  try {
    const file = form.elements.image.files[0];
    const isHere = placeOf(form.closest("dialog")) === "device";
    const { picture, reading } = isHere ? await readHere(file, form) : await readThere(file);
    if (signal.aborted) return;
    form.closest("dialog")?.close();
    document.querySelector("#welcome")?.setAttribute("hidden", "");
    mood.follow();
    await stage.showPhoto(picture ?? (await nothing()), reading);
  } catch (error) {
    problem.textContent = sentenceOf(error);
    problem.hidden = false;
  } finally {
    form.setAttribute("aria-busy", "false");
  }
}

/** The message is a sentence for the visitor. */
class PhotoError extends Error {}

function sentenceOf(error) {
  if (error instanceof DeviceError) return texts.photoProblems[error.why];
  return error instanceof PhotoError ? error.message : problems.other;
}

/** Reads it on this device. */
async function readHere(file, form) {
  if (!canvasIsExact()) throw new DeviceError("noisy");
  const prepared = await preparePixels(file);
  if (!prepared) throw new PhotoError(problems.unknown);
  const { picture, pixels } = prepared;
  const button = form.querySelector(".primary");
  const words = button.innerHTML;
  try {
    const device = await openDevice((part, bytes) => {
      button.textContent = texts.loadingPart(part, bytes);
    });
    const size = { width: pixels.width, height: pixels.height };
    const reading = await device.ask("photo", { picture: pixels, size }, [pixels.data.buffer]);
    return { picture, reading };
  } finally {
    button.innerHTML = words;
  }
}

async function readThere(file) {
  const { picture, body } = await preparePhoto(file);
  return { picture, reading: await read(body) };
}

async function read(body) {
  if (body.size > largestBytes) throw new PhotoError(problems.tooLarge);
  const headers = { "content-type": body.type || "application/octet-stream" };
  const response = await fetch("/api/v1/expressions", { method: "POST", headers, body }).catch(() => {
    throw new PhotoError(problems.unreachable);
  });
  // A proxy before the server answers with a page of its own, or the connection ends within the answer.
  const reply = await response.json().catch(() => null);
  if (response.ok && reply) return reply;
  throw new PhotoError(reply?.detail ?? problemOf(response.status));
}

function problemOf(status) {
  if (status === 413) return problems.tooLarge;
  if (status === 429) return problems.tooMany;
  return status >= 500 || status === 200 ? problems.busy : problems.other;
}

/** A picture in place of one that this browser cannot show. */
function nothing() {
  return createImageBitmap(new ImageData(1, 1));
}
