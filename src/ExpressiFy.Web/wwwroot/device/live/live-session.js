// One session of one camera that this device reads: what LiveReplies.cs does on the server. It keeps the moods before
// the camera, but no picture.

import { FaceTracks } from "./face-tracks.js";
import { parseLiveCommand } from "./live-command.js";
import { liveReply } from "./live-reply.js";

const unclear = ["too-dark", "too-far"]; // frames of which no neutral face is learned

/** @param now gives the time in milliseconds since any fixed moment */
export function createLiveSession({ now }) {
  const tracks = new FaceTracks();
  const startedAt = now();
  let frame = 0;
  let givesState = false;
  let resumed = null; // of the next reply
  let refused = null;

  function resume({ state, problem }) {
    givesState = true;
    resumed = state !== null;
    refused = problem;
    if (state) tracks.leader.tracker.resume(state);
  }

  return {
    /**
     * The reply to a frame; see docs/http.md.
     * @param reading its `faces`, largest first, each its `face`, `scores` and `odds` (seven numbers in label order,
     * or null), and the name of its `hint`, or null
     * @param at when it was taken, on the clock of `now`; not before the last one
     */
    observe({ faces, hint }, at = now()) {
      frame++;
      tracks.observe(faces, at - startedAt, !unclear.includes(hint));
      const reply = liveReply(tracks, { frame, hint, resumed, refused, givesState });
      resumed = null;
      refused = null;
      return reply;
    },

    /** Follows a command, e.g. {baseline: "start"}; any other object changes nothing. */
    command(content) {
      const command = parseLiveCommand(content);
      if (command?.name === "startBaseline") tracks.leader.tracker.startBaseline();
      if (command?.name === "clearBaseline") tracks.leader.tracker.clearBaseline();
      if (command?.name === "lead") tracks.lead(command.face);
      if (command?.name === "resume") resume(command);
    },
  };
}
