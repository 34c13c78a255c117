// The camera: opens it after the person's word, sends one frame at a time, shows what comes back, and lets go of it at once.

import { openReader } from "/live-reader.js";

const widest = 640; // pixels of a frame that is sent; a face a metre away still has more than the 48 that are looked at
const quality = 0.8;
const announceEvery = 4000; // milliseconds: a screen reader shall not chatter

const off = "The camera is off";

const messages = {
  asking: "Your browser asks whether ExpressiFy may use the camera.",
  insecure:
    "This page was opened without a secure connection, so the browser does not lend the camera. Open it over https or on this computer itself. A photo or a mood works now.",
  none: "No camera was found. Connect one and try again, or use a photo or a mood.",
  refused: "The camera was not allowed. Allow it in the browser's address bar and try again, or use a photo or a mood.",
  busy: "The camera is in use by another program. Close that one and try again.",
  ended: "The camera was disconnected.",
  paused: "The camera stopped because this tab was out of sight.",
  stopped: "The camera is off. The rows keep your last mood.",
  lost: "The connection to the server is lost. Trying again …",
  gone: "The server does not answer, so the camera was stopped.",
};
const hints = {
  "no-face": "No face in sight. Look at the camera.",
  "too-dark": "It is too dark to read. Turn on a light, or open the camera's shutter.",
  "too-far": "You are far away. Come a little closer.",
  "several-faces": "Several faces are in sight. The largest one counts.",
};

export function startLive(panel, startButton, mood) {
  const find = name => panel.querySelector(`[data-${name}]`);
  const video = find("video"),
    overlay = find("overlay"),
    stage = find("stage");
  const words = find("mood-words"),
    sure = find("mood-sure"),
    hint = find("hint"),
    announce = find("announce");
  const calibrate = find("calibrate"),
    calibrateHelp = find("calibrate-help");
  const frame = document.createElement("canvas");
  const adjectives = Object.fromEntries(
    [...document.querySelectorAll("[data-adjective]")].map(input => [input.value, input.dataset.adjective]),
  );
  let stream = null,
    reader = null,
    announced = { at: 0, text: "" };

  if (startButton) {
    startButton.disabled = false;
    startButton.addEventListener("click", start);
  }
  find("camera-again").addEventListener("click", start);
  find("camera-stop").addEventListener("click", () => stop("stopped"));
  calibrate.addEventListener("click", () => reader?.tell({ baseline: calibrate.dataset.done ? "clear" : "start" }));
  document.addEventListener("visibilitychange", () => document.hidden && stream && stop("paused"));
  addEventListener("pagehide", () => stream && stop("paused"));
  document.addEventListener("expressify:word", event => showWord(event.detail));

  async function start() {
    document.querySelector("#welcome")?.setAttribute("hidden", "");
    panel.hidden = false;
    mood.begin();
    say("asking");
    if (!window.isSecureContext || !navigator.mediaDevices) return fail("insecure");
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { width: { ideal: widest }, height: { ideal: 480 }, facingMode: "user" },
        audio: false,
      });
    } catch (error) {
      return fail(
        { NotAllowedError: "refused", SecurityError: "refused", NotReadableError: "busy", AbortError: "busy" }[
          error.name
        ] ?? "none",
      );
    }
    if (document.hidden) return stop("paused");
    stream.getVideoTracks()[0].addEventListener("ended", () => stream && stop("ended"));
    video.srcObject = stream;
    await video.play().catch(() => {});
    if (!stream) return;
    stage.style.aspectRatio = `${video.videoWidth || 4} / ${video.videoHeight || 3}`;
    state("on");
    reader = openReader({ take, show, lost: () => say("lost"), back: () => state("on"), gone: () => stop("gone") });
  }

  function stop(why) {
    const tracks = stream?.getTracks() ?? [];
    stream = null;
    tracks.forEach(track => track.stop());
    reader?.close();
    reader = null;
    video.srcObject = null;
    draw([], 1, 1);
    fail(why);
  }

  function fail(why) {
    say(why);
    panel.dataset.state = "off";
    find("on-air").hidden = true;
    find("live-controls").hidden = true;
    hint.hidden = true;
    bars(null);
    if (!mood.word()) {
      words.textContent = off;
      sure.textContent = "";
    }
    const again = find("camera-again");
    again.hidden = why === "insecure"; // trying again would not help
    again.textContent = why === "paused" ? "Resume the camera" : "Start the camera again";
  }

  function say(why) {
    find("message").textContent = messages[why];
    find("message-box").hidden = false;
    find("camera-again").hidden = true;
    panel.dataset.state = why;
    tell(messages[why], true);
  }

  function state(name) {
    panel.dataset.state = name;
    find("message-box").hidden = true;
    find("on-air").hidden = name !== "on";
    find("live-controls").hidden = name !== "on";
  }

  /** The next frame as a JPEG, or null while the camera has none. */
  function take() {
    if (!stream || !video.videoWidth) return Promise.resolve(null);
    const scale = Math.min(1, widest / video.videoWidth);
    frame.width = Math.round(video.videoWidth * scale);
    frame.height = Math.round(video.videoHeight * scale);
    frame.getContext("2d", { alpha: false }).drawImage(video, 0, 0, frame.width, frame.height);
    return new Promise(resolve => frame.toBlob(resolve, "image/jpeg", quality));
  }

  function show(reply) {
    draw(reply.faces, frame.width, frame.height);
    bars(reply.faces[0]?.scores);
    hint.hidden = !reply.hint;
    hint.textContent = hints[reply.hint] ?? "";
    showBaseline(reply.baseline);
    if (!mood.word()) showMood(reply.mood);
    if (reply.mood?.stable) mood.looksLike(reply.mood.expression);
    else if (reply.hint) tell(hints[reply.hint]);
  }

  function showMood(read) {
    words.textContent = read ? `Your expression looks ${adjectives[read.expression]}` : "Looking for a face …";
    sure.textContent = read ? certainty(read.confidence) : "";
    if (read?.stable) tell(words.textContent);
  }

  function showWord({ word, adjective }) {
    if (panel.hidden || panel.dataset.state === "photo") return;
    words.textContent = word ? `You said: ${adjective}` : stream ? "Looking at your expression …" : off;
    sure.textContent = word ? "Your word counts until you choose “as my expression looks”." : "";
  }

  function showBaseline(share) {
    calibrate.dataset.done = share >= 1 ? "yes" : "";
    calibrate.disabled = share !== undefined && share < 1;
    calibrate.textContent =
      share === undefined
        ? "Calibrate my neutral face (3 s)"
        : share < 1
          ? `Keep still … ${Math.round(share * 100)} %`
          : "Forget my neutral face";
    calibrateHelp.hidden = share >= 1;
  }

  function bars(scores) {
    const top = scores && Object.entries(scores).reduce((best, each) => (each[1] > best[1] ? each : best))[0];
    for (const bar of panel.querySelectorAll("[data-bar]")) {
      const share = scores?.[bar.dataset.bar] ?? 0;
      bar.querySelector("meter").value = share;
      bar.querySelector("rect").setAttribute("width", share.toFixed(3));
      bar.querySelector("[data-share]").textContent = `${Math.round(share * 100)} %`;
      bar.classList.toggle("top", bar.dataset.bar === top);
    }
  }

  function draw(faces, width, height, picture) {
    overlay.width = width;
    overlay.height = height;
    const pen = overlay.getContext("2d");
    if (picture) pen.drawImage(picture, 0, 0, width, height);
    pen.lineWidth = Math.max(2, width / 180);
    faces.forEach(({ box }, index) => {
      pen.strokeStyle = index ? "#ffffffb0" : "#74d3c4";
      pen.beginPath();
      pen.roundRect(box.x, box.y, box.width, box.height, box.width * 0.12);
      pen.stroke();
    });
  }

  /** Speaks to screen readers: at once when it matters, else not more often than every few seconds and never twice the same. */
  function tell(text, atOnce = false) {
    const now = performance.now();
    if (text === announced.text || (!atOnce && now - announced.at < announceEvery)) return;
    announced = { at: now, text };
    announce.textContent = text;
  }

  return {
    /** Shows a photo with its faces in place of the camera. */
    showPhoto(picture, { image, faces }) {
      panel.hidden = false;
      state("photo");
      stage.setAttribute("data-has-picture", "");
      stage.style.aspectRatio = `${image.width} / ${image.height}`;
      const scale = Math.min(1, 1600 / image.width);
      draw(
        faces.map(({ box }) => ({
          box: { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale },
        })),
        image.width * scale,
        image.height * scale,
        picture,
      );
      picture.close();
      const largest = faces[0];
      bars(largest?.scores);
      words.textContent = !largest
        ? "No face found in the photo"
        : `${faces.length > 1 ? "The largest face looks" : "The expression looks"} ${adjectives[largest.expression]}`;
      sure.textContent = largest ? certainty(largest.scores[largest.expression]) : "";
      hint.hidden = Boolean(largest);
      hint.textContent = "Try a brighter photo that shows the face from the front, or pick a mood below.";
      tell(words.textContent, true);
    },
  };
}

const certainty = share =>
  `${share >= 0.85 ? "very sure" : share >= 0.65 ? "fairly sure" : share >= 0.45 ? "not so sure" : "only a guess"}, ${Math.round(share * 100)} %`;
