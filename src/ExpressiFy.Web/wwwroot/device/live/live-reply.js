// The reply to a frame as the WebSocket's JSON has it, but for what only a server says: how long to wait for the turn
// of a camera, and that the bytes of a frame are no picture.

import { liveFaceReply } from "./live-face-reply.js";
import { liveState } from "./live-state.js";
import { moodReply } from "./mood-reply.js";
import { round } from "./rounded-numbers.js";

/**
 * @param frame the number of the frame in this session, from 1
 * @param hint its name, or null
 * @param resumed whether a state that was handed back is used; null when none was
 * @param refused what is wrong with that state; else null
 * @param givesState whether the page has asked for the state
 */
export function liveReply(tracks, { frame, hint, resumed, refused, givesState }) {
  const { tracker } = tracks.leader;
  const progress = tracker.baselineProgress;
  return {
    frame,
    faces: tracks.inView.map(track => liveFaceReply(track, track === tracks.leader)),
    mood: moodReply(tracks.leader),
    hint,
    ...withoutNull({
      baseline: progress === null ? null : round(progress, 3),
      baselineProblem: tracker.baselineProblem,
      resumed,
      refused,
      state: givesState ? liveState(tracker.state) : null,
    }),
  };
}

const withoutNull = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
