// One face of a live frame as the API's JSON has it: what a picture's face has, and what it is in this session.

import { faceReply } from "./face-reply.js";
import { moodReply } from "./mood-reply.js";

/** @param track a face that is in view */
export const liveFaceReply = (track, leads) => ({
  id: track.id,
  leads,
  mood: moodReply(track),
  ...faceReply(track.face),
});
