// Gives the replies of this device to the traces in a file: for each a list of steps, which are the text of a command,
// or the time and the reading of a frame.

import { readFileSync } from "node:fs";
import { createLiveSession } from "../../../src/ExpressiFy.Web/wwwroot/device/live/live-session.js";

const startedAt = 5000; // milliseconds on the clock of the page

function repliesTo(steps) {
  const session = createLiveSession({ now: () => startedAt });
  const replies = [];
  for (const { command, reading, at } of steps) {
    if (reading) replies.push(session.observe(reading, startedAt + at));
    else session.command(parse(command));
  }
  return replies;
}

/** Null where the text is no JSON: what a page cannot hand over either. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const traces = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(traces.map(repliesTo)));
