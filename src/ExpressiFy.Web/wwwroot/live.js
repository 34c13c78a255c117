// The camera, which stays on while pages change: it is opened when the visitor asks for it, and stops when they say so,
// or close or hide the tab. Parts of pages show what it reads, and the pill in the head says that it is on.

import { openDeviceReader } from "/device-reader.js";
import { createCamera } from "/live-camera.js";
import { startPill } from "/live-pill.js";
import { openReader } from "/live-reader.js";

/** Tells "state" when that has changed, and "reading" after each reading. */
export const changes = new EventTarget();

const video = createVideo();
const camera = createCamera(video, { onEnded: () => stop("ended"), onPicture: showPicture });
let state = "off"; // then a key of the messages, "connecting" or "on"
let reader = null;
let person = null; // what the server knew of the person before the camera; handed back to it
let reply = null; // the last reading; null while nothing is read
let lastMood = null;
let place = "server"; // or "device": where frames are read
let loading = { part: 0, bytes: 0 }; // of what reads on the device

document.addEventListener("visibilitychange", () => {
  if (document.hidden) pause();
});
addEventListener("pagehide", pause);
startPill({ changes, now, stop });

/** Hidden, and not in main: what is read must not depend on what is shown. */
function createVideo() {
  const element = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
  element.className = "visually-hidden";
  element.setAttribute("aria-hidden", "true");
  document.body.append(element);
  return element;
}

/**
 * What is so now: the `state`, and how far what reads is `loading`; whether the camera is lent (`isOn`); the last
 * `reply` of the server and the size of its `frame`; the last `mood` that was stable; and the `stream`.
 */
export function now() {
  const { width, height } = camera.frame;
  return {
    state,
    isOn: camera.isOn,
    reply,
    frame: { width, height },
    mood: lastMood,
    stream: video.srcObject,
    loading,
  };
}

/** The faces that are in view, each with its mood, e.g. for a list for all of them. */
export const faces = () => (reply?.faces ?? []).filter(face => face.mood);

/** @param where pictures are read, "server" or "device"; as before where it is left out */
export async function open(where = place) {
  if (camera.isOn) return;
  place = where;
  setState("asking");
  const problem = await camera.open();
  if (problem) setState(problem);
  else if (document.hidden) stop("paused");
  else if (camera.isOn && !reader) read();
}

export function stop(why = "stopped") {
  camera.close();
  const known = reader?.close() ?? person;
  reader = null;
  // Whoever ended it themselves may not be the one who opens it again.
  person = why === "stopped" ? null : known;
  setState(why);
}

/** Sends a command to the server; see docs/http.md. */
export const command = content => reader?.command(content);

/** Reads another camera from now on. */
export const useCamera = id => camera.use(id);

function pause() {
  if (camera.isOn) stop("paused");
}

function read() {
  lastMood = null;
  setState("connecting");
  const onDevice = place === "device";
  reader = (onDevice ? openDeviceReader : openReader)({
    takeFrame: () => (onDevice ? camera.takePixels() : camera.takeFrame()),
    state: person,
    onReading: showReading,
    onAway: showAway,
    onGivenUp: why => stop(givenUp[why] ?? why),
  });
  if (camera.trouble) setState(camera.trouble);
}

function showAway(why, part = 0, bytes = 0) {
  loading = { part, bytes };
  setState(why);
  if (why === "loading") changes.dispatchEvent(new Event("state")); // it goes on
}

/** The camera has no picture for a reason, or has one again for null. */
function showPicture(trouble) {
  if (reader) setState(trouble ?? "connecting"); // else it is said once reading begins
}

function showReading(answer) {
  if (camera.trouble) return; // a reading of the last picture before that
  if (state !== "on") {
    setState("on");
    document.dispatchEvent(new CustomEvent("expressify:connected"));
  }
  reply = answer;
  if (reply.mood?.stable) lastMood = reply.mood;
  changes.dispatchEvent(new Event("reading"));
}

// Why a camera is stopped, where a reader has given up on the server.
const givenUp = { lost: "gone", host: "full", address: "full" };

// What was read last is not shown as if it were now.
function setState(next) {
  if (state === next) return;
  state = next;
  if (state !== "on") reply = null;
  changes.dispatchEvent(new Event("state"));
}
