// The stage: shows what the camera reads, or a photo, and says when nothing is read. The camera itself stays on while
// pages change; see live.js.

import { showScores } from "/Live/ScoreBars.razor.js";
import * as live from "/live.js";
import { createDetails } from "/live-details.js";
import { adjectiveOf, turnSign } from "/live-moods.js";
import { createNeutral } from "/live-neutral.js";
import * as texts from "/live-texts.js";
import { createView } from "/live-view.js";
import { roundShares } from "/mood-shares.js";

const photoWidth = 1600; // pixels at most
const announceInterval = 4000; // milliseconds: a screen reader must be able to keep up
const longWords = 24; // letters, from which on they are smaller
const rulerEnd = 196; // of the mark, in the units of the drawing

/** @param signal is aborted when the page is left; the camera goes on */
export function startLive(panel, mood, signal) {
  const find = name => panel.querySelector(`[data-${name}]`);
  const video = find("video");
  const field = find("field");
  const sign = field.querySelector("svg");
  const summary = find("mood-words");
  const certainty = find("mood-sure");
  const hint = find("hint");
  const announce = createAnnouncer(find("announce"));
  const details = createDetails(panel);
  const neutral = createNeutral(panel);
  const view = createView(find("cam"), choose, signal);
  let photo = null;
  let wasUnsure = false; // between neutral and another expression

  find("camera-again").addEventListener("click", () => open());
  find("camera-stop").addEventListener("click", () => live.stop());
  live.changes.addEventListener("state", showState, { signal });
  live.changes.addEventListener("reading", showReading, { signal });
  document.addEventListener("expressify:mood-chosen", event => showChosenMood(event.detail), { signal });
  const resized = new ResizeObserver(() => {
    panel.style.setProperty("--stage-height", `${field.offsetTop + field.offsetHeight}px`);
  });
  resized.observe(panel);
  signal.addEventListener("abort", () => {
    resized.disconnect();
    video.srcObject = null;
  });
  if (live.now().isOn && panel.dataset.state !== "photo") attach();

  async function open(place) {
    photo = null;
    show();
    await live.open(place);
    if (signal.aborted || live.now().isOn) return;
    showState(); // also when it is the same as before
  }

  /** Shows the camera that is on already. */
  function attach() {
    show();
    showState();
    if (live.now().reply) showReading();
  }

  function show() {
    document.querySelector("#welcome")?.setAttribute("hidden", "");
    document.querySelector("[data-home]")?.setAttribute("data-view", "live");
    const isFirst = panel.hidden;
    panel.hidden = false;
    details.show();
    neutral.setShown(!photo);
    mood.follow();
    if (!isFirst || live.now().isOn) return;
    panel.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** Large are only the words of a mood. */
  function say(words, isMood) {
    summary.textContent = words;
    summary.toggleAttribute("data-quiet", !isMood);
    summary.toggleAttribute("data-long", words.length > longWords);
  }

  function showState() {
    const { state, isOn, stream } = live.now();
    if (photo || panel.hidden) return;
    panel.dataset.state = state;
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      if (stream) video.play().catch(() => {});
    }
    find("camera-stop").hidden = !isOn;
    const isMessage = state !== "on" && state !== "connecting";
    details.setOn(isOn);
    neutral.setOn(isOn, !isMessage);
    find("message-box").hidden = !isMessage;
    if (state === "connecting" && !mood.chosenExpression()) showMood(null);
    if (isMessage) showMessage(state, isOn);
  }

  /** Says that nothing is read; what was read last is not shown as if it were now. */
  function showMessage(state, isOn) {
    const { mood: last } = live.now();
    const again = find("camera-again");
    const words = state === "loading" ? loadingOf(live.now().loading) : texts.messages[state];
    find("message").textContent = words;
    again.hidden = isOn || state === "asking" || state === "insecure"; // trying again would not help
    again.textContent = texts.againOf(state);
    find("place-instead").hidden = !texts.isOfDevice(state) || !document.querySelector("[data-where]");
    find("photo-instead").hidden = isOn || !texts.isFailure(state);
    announce(words, state !== "loading");
    view.clear();
    showScores(details.content, null);
    hint.hidden = true;
    if (mood.chosenExpression() || state === "asking") return;
    say(isOn ? notReadingNow(state) : texts.cameraOff, false);
    certainty.textContent = isOn && last ? texts.lastRead(adjectiveOf(last.expression)) : "";
    showSureness(null);
  }

  const notReadingNow = state => (state === "loading" ? texts.soon : texts.notReading);

  const loadingOf = ({ part, bytes }) => `${texts.loadingPart(part, bytes)}. It is kept for the next time.`;

  function showReading() {
    if (photo) return;
    const { reply, frame } = live.now();
    const largest = reply.faces[0];
    const help = reply.error ? texts.unreadable : texts.hints[reply.hint];
    showHint(help);
    view.show(reply.faces, { ...frame, isMirrored: true });
    showScores(details.content, largest?.scores);
    neutral.showReading(reply);
    showForAll(reply.faces.filter(face => face.mood).length);
    if (!mood.chosenExpression()) showMood(reply.mood);
    if (reply.mood?.stable) mood.setReading(reply.mood.expression, roundShares(reply.mood.shares));
    else if (help) announce(help);
  }

  function showMood(reading) {
    const isFirst = summary.hasAttribute("data-quiet");
    say(reading ? lookOf(reading.expression, reading.shares) : texts.lookingForFace, Boolean(reading));
    certainty.textContent = reading ? texts.certainty(reading.confidence) : "";
    showSureness(reading?.confidence ?? null);
    if (!reading) return;
    if (isFirst || reading.stable) turnTo(reading.expression);
    if (reading.stable) announce(`${summary.textContent}. ${certainty.textContent}.`);
  }

  function lookOf(expression, shares) {
    const other = texts.besideNeutral(expression, shares, wasUnsure);
    wasUnsure = Boolean(other);
    return other ? texts.looksBetween(adjectiveOf(other)) : texts.looks(adjectiveOf(expression));
  }

  /** Colour and sign turn with the first mood and when one has settled, never while it wavers. */
  function turnTo(expression) {
    field.dataset.mood = expression;
    turnSign(sign, expression);
  }

  function showSureness(share) {
    find("ruler").toggleAttribute("hidden", share === null);
    if (share !== null) find("mark").style.transform = `translateX(${(share * rulerEnd).toFixed(1)}px)`;
  }

  function showHint(text) {
    const words = find("hint-words");
    hint.hidden = !text;
    if (text && words.textContent !== text) words.textContent = text;
  }

  function showForAll(count) {
    const link = find("for-all");
    link.hidden = count < 2;
    const text = texts.forAll(count);
    if (count > 1 && link.textContent !== text) link.textContent = text;
  }

  function showChosenMood({ expression, adjective }) {
    if (panel.hidden || panel.dataset.state === "photo") return;
    if (expression) {
      say(`You\u00A0said: ${adjective}`, true); // breaks after the colon
      certainty.textContent = texts.chosenMoodCounts;
      turnTo(expression);
    } else {
      say(live.now().isOn ? texts.looking : texts.cameraOff, false);
      certainty.textContent = "";
    }
    showSureness(null);
  }

  /** Lets a face count. */
  function choose(id) {
    if (photo) showPhotoFaces(id);
    else live.command({ lead: id });
  }

  function showPhotoFaces(id) {
    const counts = photo.faces[id];
    const marked = photo.faces.map((face, index) => {
      const { x, y, width, height } = face.box;
      const box = { x: x * photo.scale, y: y * photo.scale, width: width * photo.scale, height: height * photo.scale };
      return { id: index, box, mood: { expression: face.expression }, leads: index === id };
    });
    const help = counts ? texts.severalFaces : texts.photoHint;
    showHint(photo.faces.length === 1 ? "" : help);
    view.show(marked, photo.size);
    showScores(details.content, counts?.scores);
    wasUnsure = false;
    say(counts ? lookOf(counts.expression, counts.scores) : texts.noFaceInPhoto, Boolean(counts));
    certainty.textContent = counts ? texts.certainty(counts.scores[counts.expression]) : "";
    showSureness(counts ? counts.scores[counts.expression] : null);
    if (counts) turnTo(counts.expression);
    announce(counts ? `${summary.textContent}. ${certainty.textContent}.` : help, true);
    if (counts) mood.setReading(counts.expression, roundShares(counts.scores), true);
  }

  return {
    /** Opens the camera and shows it. */
    open,

    /** Shows a photo with its faces in place of the camera. */
    showPhoto(picture, { image, faces }) {
      const scale = Math.min(1, photoWidth / image.width);
      const size = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
      photo = { faces, scale, size: { ...size, isMirrored: false } };
      show();
      panel.dataset.state = "photo";
      find("cam").setAttribute("data-has-picture", "");
      find("message-box").hidden = true;
      const canvas = find("picture");
      Object.assign(canvas, size);
      canvas.hidden = false;
      canvas.getContext("2d").drawImage(picture, 0, 0, size.width, size.height);
      picture.close();
      showPhotoFaces(0);
    },
  };
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
