// The commands of a page, the same as those of the WebSocket.

import { isObject } from "./is-object.js";
import { readLiveState } from "./live-state.js";
import { LiveStateException } from "./live-state-exception.js";

/**
 * One of the commands by its `name`: "startBaseline", "clearBaseline", "lead" with the id of a `face` or null, "resume"
 * with a `state`, or null and the `problem` with it. Null for anything else.
 */
export function parseLiveCommand(content) {
  if (!isObject(content)) return null;
  if (content.resume !== undefined) return resumeOf(content.resume);
  if (content.lead !== undefined) return leadOf(content.lead);
  if (content.baseline === "start") return { name: "startBaseline" };
  return content.baseline === "clear" ? { name: "clearBaseline" } : null;
}

function resumeOf(json) {
  try {
    return { name: "resume", state: readLiveState(json), problem: null };
  } catch (error) {
    if (!(error instanceof LiveStateException)) throw error;
    return { name: "resume", state: null, problem: error.message };
  }
}

const leadOf = face => (face === null || Number.isInteger(face) ? { name: "lead", face } : null);
