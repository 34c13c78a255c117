// The live panel: opens the camera when the visitor presses the button, shows what is read, and says when nothing is.

import { showScores } from "/Live/ScoreBars.razor.js";
import { createCamera } from "/live-camera.js";
import { openReader } from "/live-reader.js";
import * as texts from "/live-texts.js";
import { roundShares } from "/mood-shares.js";

const photoWidth = 1600; // pixels at most
const announceInterval = 4000; // milliseconds: a screen reader must be able to keep up

/** @param signal is aborted when the page is left */
export function startLive(panel, startButton, mood, signal) {
  const find = name => panel.querySelector(`[data-${name}]`);
  const stage = find("stage");
  const video = find("video");
  const summary = find("mood-words");
  const certainty = find("mood-sure");
  const hint = find("hint");
  const calibrateButton = find("calibrate");
  const announce = createAnnouncer(find("announce"));
  const adjectives = readAdjectives();
  const camera = createCamera(video, { onEnded: () => stop("ended"), onPicture: showPicture });
  let reader = null;
  let person = null; // what the server knew of the person before the camera; handed back to it
  let lastMood = null;

  if (startButton) {
    startButton.disabled = false;
    startButton.addEventListener("click", start);
  }
  find("camera-again").addEventListener("click", start);
  find("camera-stop").addEventListener("click", () => stop("stopped"));
  calibrateButton.addEventListener("click", () => {
    reader?.command({ baseline: calibrateButton.dataset.done ? "clear" : "start" });
  });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) pause();
    },
    { signal },
  );
  addEventListener("pagehide", pause, { signal });
  signal.addEventListener("abort", pause);
  document.addEventListener("expressify:mood-chosen", event => showChosenMood(event.detail), { signal });

  async function start() {
    if (camera.isOn) return;
    document.querySelector("#welcome")?.setAttribute("hidden", "");
    panel.hidden = false;
    mood.follow();
    showMessage("asking");
    const problem = await camera.open();
    if (problem) {
      showStopped(problem);
    } else if (document.hidden) {
      stop("paused");
    } else if (camera.isOn) {
      read();
    }
  }

  function read() {
    stage.style.aspectRatio = `${video.videoWidth || 4} / ${video.videoHeight || 3}`;
    lastMood = null;
    setState("connecting");
    if (!mood.chosenExpression()) showMood(null);
    reader = openReader({
      takeFrame: () => camera.takeFrame(),
      state: person,
      onReading: showReading,
      onAway: showAway,
      onGivenUp: why => stop(why === "lost" ? "gone" : "full"),
    });
    if (camera.trouble) showPicture(camera.trouble);
  }

  function pause() {
    if (camera.isOn) stop("paused");
  }

  function stop(state) {
    camera.close();
    const known = reader?.close() ?? person;
    reader = null;
    // Whoever ended it themselves may not be the one who opens it again.
    person = state === "stopped" ? null : known;
    if (!person) showBaseline(undefined);
    showStopped(state);
  }

  function showStopped(state) {
    showMessage(state);
    panel.dataset.state = "off";
    find("on-air").hidden = true;
    find("live-controls").hidden = true;
    clearReading();
    if (!mood.chosenExpression()) {
      summary.textContent = texts.cameraOff;
      certainty.textContent = "";
    }
    const again = find("camera-again");
    again.hidden = state === "insecure"; // trying again would not help
    again.textContent = state === "paused" ? "Resume the camera" : "Start the camera again";
  }

  /** Says that nothing is read, though the camera is lent: what was read last is not shown as if it were now. */
  function showAway(why) {
    if (panel.dataset.state === why) return;
    showMessage(why);
    clearReading();
    calibrateButton.disabled = true;
    if (mood.chosenExpression()) return;
    summary.textContent = texts.notReading;
    certainty.textContent = lastMood ? texts.lastRead(adjectives[lastMood.expression]) : "";
  }

  /** Says why the camera has no picture; null when it has one again. */
  function showPicture(trouble) {
    if (!reader) return; // it is said once reading begins
    if (trouble) showAway(trouble);
    else setState("connecting");
  }

  function clearReading() {
    draw([], 1, 1);
    showScores(panel, null);
    hint.hidden = true;
  }

  function showMessage(state) {
    find("message").textContent = texts.messages[state];
    find("message-box").hidden = false;
    find("camera-again").hidden = true;
    panel.dataset.state = state;
    announce(texts.messages[state], true);
  }

  function setState(state) {
    panel.dataset.state = state;
    find("message-box").hidden = true;
    find("on-air").hidden = !camera.isOn;
    find("live-controls").hidden = !camera.isOn;
  }

  function showReading(reply) {
    if (camera.trouble) return; // a reading of the last picture before that
    if (panel.dataset.state !== "on") {
      setState("on");
      document.dispatchEvent(new CustomEvent("expressify:connected"));
    }
    draw(reply.faces, camera.frame.width, camera.frame.height);
    showScores(panel, reply.faces[0]?.scores);
    const help = reply.error ? texts.unreadable : texts.hints[reply.hint];
    hint.hidden = !help;
    hint.textContent = help ?? "";
    showBaseline(reply.baseline);
    if (!mood.chosenExpression()) showMood(reply.mood);
    if (reply.mood?.stable) {
      lastMood = reply.mood;
      mood.setReading(reply.mood.expression, roundShares(reply.mood.shares));
    } else if (help) {
      announce(help);
    }
  }

  function showMood(reading) {
    summary.textContent = reading ? `Your expression looks ${adjectives[reading.expression]}` : texts.lookingForFace;
    certainty.textContent = reading ? texts.certainty(reading.confidence) : "";
    if (reading?.stable) announce(summary.textContent);
  }

  function showChosenMood({ expression, adjective }) {
    if (panel.hidden || panel.dataset.state === "photo") return;
    if (expression) {
      summary.textContent = `You said: ${adjective}`;
      certainty.textContent = texts.chosenMoodCounts;
    } else {
      summary.textContent = camera.isOn ? texts.lookingAtExpression : texts.cameraOff;
      certainty.textContent = "";
    }
  }

  /** @param share of the neutral face that is collected, 0 to 1; undefined when the visitor did not ask for it. */
  function showBaseline(share) {
    const isDone = share >= 1;
    calibrateButton.dataset.done = isDone ? "yes" : "";
    calibrateButton.disabled = share !== undefined && !isDone;
    calibrateButton.textContent = texts.calibrateLabel(share);
    find("calibrate-help").hidden = isDone;
  }

  function draw(faces, width, height, picture) {
    const overlay = find("overlay");
    overlay.width = width;
    overlay.height = height;
    const context = overlay.getContext("2d");
    if (picture) context.drawImage(picture, 0, 0, width, height);
    context.lineWidth = Math.max(2, width / 180);
    for (const [index, { box }] of faces.entries()) {
      context.strokeStyle = index ? "#ffffffb0" : "#ffffff";
      context.beginPath();
      context.roundRect(box.x, box.y, box.width, box.height, box.width * 0.12);
      context.stroke();
    }
  }

  function showPhotoText(faces) {
    const largest = faces[0];
    hint.hidden = Boolean(largest);
    hint.textContent = texts.photoHint;
    if (largest) {
      const subject = faces.length > 1 ? "The largest face looks" : "The expression looks";
      summary.textContent = `${subject} ${adjectives[largest.expression]}`;
      certainty.textContent = texts.certainty(largest.scores[largest.expression]);
    } else {
      summary.textContent = "No face found in the photo";
      certainty.textContent = "";
    }
    announce(summary.textContent, true);
  }

  return {
    /** Shows a photo with its faces in place of the camera. */
    showPhoto(picture, { image, faces }) {
      panel.hidden = false;
      setState("photo");
      stage.setAttribute("data-has-picture", "");
      stage.style.aspectRatio = `${image.width} / ${image.height}`;
      const scale = Math.min(1, photoWidth / image.width);
      const scaledFaces = faces.map(({ box }) => ({ box: scaleBox(box, scale) }));
      draw(scaledFaces, image.width * scale, image.height * scale, picture);
      picture.close();
      showScores(panel, faces[0]?.scores);
      showPhotoText(faces);
    },
  };
}

function scaleBox(box, scale) {
  return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
}

/** The adjectives that the page has for the expressions. */
function readAdjectives() {
  const inputs = [...document.querySelectorAll("[data-adjective]")];
  return Object.fromEntries(inputs.map(input => [input.value, input.dataset.adjective]));
}

/** Speaks to screen readers: at once when it is urgent, else once in a while, and never the same sentence twice. */
function createAnnouncer(element) {
  let lastText = "";
  let lastTime = 0;
  return (text, isUrgent = false) => {
    const now = performance.now();
    if (text === lastText || (!isUrgent && now - lastTime < announceInterval)) return;
    lastText = text;
    lastTime = now;
    element.textContent = text;
  };
}
