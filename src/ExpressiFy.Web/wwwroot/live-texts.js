// What the live panel says. PhotoText.cs and Certainty.cs have the same sentences for pages without script.

export const cameraOff = "The camera is off";
export const lookingForFace = "Looking for a face …";
export const looking = "Looking …";
export const notReading = "Not reading just now";
export const soon = "One moment …";
export const unreadable = "The last picture could not be read.";
export const chosenMoodCounts = "Your word counts";
export const noFaceInPhoto = "No face found";
export const photoHint = "Try a brighter photo that shows the face from the front, or name a mood.";
export const severalFaces = "Several faces: choose the one to go by.";

/** By the state of the camera. */
export const messages = {
  asking: "Your browser asks whether ExpressiFy may use the camera.",
  insecure:
    "This page was opened without a secure connection, so the browser does not lend the camera. " +
    "Open it over https or on this computer itself. A photo or a mood works now.",
  none: "No camera was found. Connect one and try again, or use a photo or a mood.",
  refused: "The camera was not allowed. Allow it in the browser's address bar and try again, or use a photo or a mood.",
  busy: "The camera is in use by another program. Close that one and try again.",
  ended: "The camera was disconnected.",
  paused: "The camera stopped because this tab was out of sight.",
  stopped: "The camera is off. The titles keep your last mood.",
  lost: "The connection to the server is lost. Trying again …",
  gone: "The server does not answer, so the camera was stopped.",
  host: "The server reads as many cameras as it can just now. Trying again in a moment …",
  address: "Too many cameras are open from your network. Trying again in a moment …",
  full: "There was no room for your camera, so it was stopped. Try again later, or use a photo or a mood.",
  dark: "The camera sends no picture. Is it covered, or does another program use it?",
  still: "The camera’s picture stands still, so nothing is read. If it stays so, stop the camera and start it again.",
};

const otherPlace = "Choose “On this server” to have it read there, or name a mood.";

const deviceProblems = {
  unable: `This browser cannot read pictures itself: it has no WebAssembly. ${otherPlace}`,
  notLoaded: "What reads on this device could not be loaded. Check the connection and try again.",
  broken: `Reading on this device stopped with an error. Try again. ${otherPlace}`,
  noisy: `This browser hides the exact colours of pictures from pages, so it cannot read them itself. ${otherPlace}`,
};

Object.assign(messages, deviceProblems);

/** Why a photo was not read on this device. */
export const photoProblems = deviceProblems;

/** Whether where it is read may be chosen anew. */
export const isOfDevice = state => state in deviceProblems;

/** How much is loaded of what reads on this device. */
export function loadingPart(part, bytes) {
  const all = bytes / 1e6;
  return bytes ? `Loading what reads: ${(part * all).toFixed(1)} of ${all.toFixed(1)} MB` : "Loading what reads …";
}

const ends = { paused: "Resume the camera", stopped: "Start the camera again", ended: "Start the camera again" };

/** Whether the camera could not be had, or not be read, while the visitor wanted it. */
export const isFailure = state => state !== "asking" && !(state in ends);

/** The button that opens the camera after it was closed. */
export const againOf = state => ends[state] ?? "Try again";

/** By the hint of a live reading. */
export const hints = {
  "no-face": "No face in sight. Look at the camera.",
  "too-dark": "It is too dark to read. Turn on a light, or open the camera's shutter.",
  "too-far": "You are far away. Come a little closer.",
  "several-faces": severalFaces,
};

export const looks = adjective => `Looks ${adjective}`;

/** For a reading that is unsure between neutral and one other; see ExpressionLook.cs. */
export const looksBetween = adjective => looks(`close to neutral, a little ${adjective}`);

/**
 * The other expression of such a reading, or undefined. `wasUnsure` keeps it so while the shares waver.
 * @param label the expression that the reading is taken for
 */
export function besideNeutral(label, shares, wasUnsure = false) {
  const [other, share] = Object.entries(shares)
    .filter(([name]) => name !== "neutral")
    .reduce((most, next) => (next[1] > most[1] ? next : most));
  const difference = Math.abs(shares.neutral - share);
  const isUnsure = shares.neutral + share >= 0.75 && difference <= (wasUnsure ? 0.4 : 0.3);
  return isUnsure && (label === "neutral" || label === other) ? other : undefined;
}

/** What the pill says while nothing is read. */
export const pillOf = state => (state === "on" || state === "connecting" ? "Looking …" : "Not reading");

/** A face among several; `mood` is an adjective, or null while it has none. */
export function faceLabel(place, count, mood, leads) {
  const look = mood ? `, looks ${mood}` : "";
  return `Face ${place} of ${count}${look}${leads ? ", counts" : ""}`;
}

export const forAll = count => `Find for all ${count}`;

const percent = share => `${Math.round(share * 100)} %`;

/** E.g. "Fairly sure" for 0.72. */
export function certainty(share) {
  if (share >= 0.85) return "Very sure";
  if (share >= 0.65) return "Fairly sure";
  if (share >= 0.45) return "Not so sure";
  return "Only a guess";
}

/** What was read before the reading stopped. */
export const lastRead = adjective => `Before that: ${adjective}`;

const useMine = "Use my neutral face (3 s)";

const neutralSteps = {
  offer: { said: "Finds quiet smiles better:", back: "Skip" },
  collecting: { said: "Look at the camera and let your face rest.", back: "Cancel" },
  own: { said: "Read against your own neutral face.", back: "Use the general reading again" },
  general: { said: "The general reading counts.", back: "" },
  other: { said: "Another face? The general reading counts.", back: "" },
  unseen: { said: "Your face could not be seen plainly.", back: "Skip" },
  unsteady: { said: "Your face moved. Let it rest, and try again.", back: "Skip" },
  expressive: { said: "That looks like a smile. If not, try again.", back: "Skip" },
};

/**
 * The strip about the neutral face: what is said, and the labels of its two buttons, "" for none.
 * @param step where that stands; a problem of the server's is one
 * @param share that is collected, 0 to 1
 */
export function neutral(step, share) {
  const { said, back } = neutralSteps[step];
  return { said, back, usesOwn: step === "collecting" ? `Keep still … ${percent(share)}` : useMine };
}
