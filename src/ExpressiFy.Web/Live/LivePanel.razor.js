// The camera: opens it when the visitor presses the button, sends one frame at a time, shows its reading, and stops it.

import { showScores } from "/Live/ScoreBars.razor.js";
import { openReader } from "/live-reader.js";
import * as texts from "/live-texts.js";

const frameWidth = 640; // pixels: a face a metre away still has more than the 48 that are read
const frameQuality = 0.8;
const photoWidth = 1600; // pixels at most
const announceInterval = 4000; // milliseconds: a screen reader must be able to keep up

const errorStates = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotReadableError: "busy",
  AbortError: "busy",
};

export function startLive(panel, startButton, mood) {
  const find = name => panel.querySelector(`[data-${name}]`);
  const video = find("video");
  const stage = find("stage");
  const summary = find("mood-words");
  const certainty = find("mood-sure");
  const hint = find("hint");
  const calibrateButton = find("calibrate");
  const frame = document.createElement("canvas");
  const announce = createAnnouncer(find("announce"));
  const adjectives = readAdjectives();
  let stream = null;
  let reader = null;

  if (startButton) {
    startButton.disabled = false;
    startButton.addEventListener("click", start);
  }
  find("camera-again").addEventListener("click", start);
  find("camera-stop").addEventListener("click", () => stop("stopped"));
  calibrateButton.addEventListener("click", () => {
    reader?.command({ baseline: calibrateButton.dataset.done ? "clear" : "start" });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) pause();
  });
  addEventListener("pagehide", pause);
  document.addEventListener("expressify:mood-chosen", event => showChosenMood(event.detail));

  async function start() {
    document.querySelector("#welcome")?.setAttribute("hidden", "");
    panel.hidden = false;
    mood.follow();
    showMessage("asking");
    if (!window.isSecureContext || !navigator.mediaDevices) {
      showStopped("insecure");
      return;
    }
    try {
      const size = { width: { ideal: frameWidth }, height: { ideal: 480 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: { ...size, facingMode: "user" }, audio: false });
    } catch (error) {
      showStopped(errorStates[error.name] ?? "none");
      return;
    }
    if (document.hidden) {
      stop("paused");
      return;
    }
    await play();
  }

  async function play() {
    stream.getVideoTracks()[0].addEventListener("ended", () => {
      if (stream) stop("ended");
    });
    video.srcObject = stream;
    await video.play().catch(() => {});
    if (!stream) return; // stopped meanwhile
    stage.style.aspectRatio = `${video.videoWidth || 4} / ${video.videoHeight || 3}`;
    setState("on");
    reader = openReader({
      takeFrame,
      onReading: showReading,
      onLost: () => showMessage("lost"),
      onRestored: () => setState("on"),
      onGivenUp: () => stop("gone"),
    });
  }

  function pause() {
    if (stream) stop("paused");
  }

  function stop(state) {
    const tracks = stream?.getTracks() ?? [];
    stream = null;
    for (const track of tracks) track.stop();
    reader?.close();
    reader = null;
    video.srcObject = null;
    draw([], 1, 1);
    showStopped(state);
  }

  function showStopped(state) {
    showMessage(state);
    panel.dataset.state = "off";
    find("on-air").hidden = true;
    find("live-controls").hidden = true;
    hint.hidden = true;
    showScores(panel, null);
    if (!mood.chosenExpression()) {
      summary.textContent = texts.cameraOff;
      certainty.textContent = "";
    }
    const again = find("camera-again");
    again.hidden = state === "insecure"; // trying again would not help
    again.textContent = state === "paused" ? "Resume the camera" : "Start the camera again";
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
    find("on-air").hidden = state !== "on";
    find("live-controls").hidden = state !== "on";
  }

  /** A promise of the next frame as a JPEG, or of null while the camera has none. */
  function takeFrame() {
    if (!stream || !video.videoWidth) return Promise.resolve(null);
    const scale = Math.min(1, frameWidth / video.videoWidth);
    frame.width = Math.round(video.videoWidth * scale);
    frame.height = Math.round(video.videoHeight * scale);
    frame.getContext("2d", { alpha: false }).drawImage(video, 0, 0, frame.width, frame.height);
    return new Promise(resolve => {
      frame.toBlob(resolve, "image/jpeg", frameQuality);
    });
  }

  function showReading(reply) {
    draw(reply.faces, frame.width, frame.height);
    showScores(panel, reply.faces[0]?.scores);
    hint.hidden = !reply.hint;
    hint.textContent = texts.hints[reply.hint] ?? "";
    showBaseline(reply.baseline);
    if (!mood.chosenExpression()) showMood(reply.mood);
    if (reply.mood?.stable) mood.setReading(reply.mood.expression);
    else if (reply.hint) announce(texts.hints[reply.hint]);
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
      summary.textContent = stream ? texts.lookingAtExpression : texts.cameraOff;
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
      context.strokeStyle = index ? "#ffffffb0" : "#74d3c4";
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
