// Places the picture of a camera or a photo in its frame: it fills the frame, no face is cut, and it moves only when
// a face would be. The signs lie on the faces.

import { adjectiveOf, turnSign } from "/live-moods.js";
import { faceLabel } from "/live-texts.js";

// Of a box from brows to chin: the forehead and hair above it, and what shall be free around it.
const room = { above: 0.45, below: 0.12, beside: 0.2 };
const farTooSmall = 0.7; // of the size that a picture could have, below which it grows again
const strokes = "M0 14V0H14M86 0H100V14M100 86V100H86M14 100H0V86"; // corner marks in a square of 100

/**
 * @param cam the frame, with the element "view" in it
 * @param onChoose gets the id of a face that was pressed
 */
export function createView(cam, onChoose, signal) {
  const view = cam.querySelector("[data-view]");
  const place = cam.querySelector("[data-faces]");
  const hint = cam.querySelector("[data-hint]"); // lies on the lower edge
  const marks = new Map(); // by the id of a face
  let size = { width: 640, height: 480 };
  let isMirrored = true;
  let fit = null;
  let boxes = [];

  const resized = new ResizeObserver(() => {
    fit = null;
    settle();
  });
  resized.observe(cam);
  signal.addEventListener("abort", () => resized.disconnect());

  /** Moves and scales the picture where that has to be. */
  function settle() {
    const frame = { width: cam.clientWidth, height: cam.clientHeight - hint.offsetHeight };
    if (!frame.width) return;
    const next = fitOf(frame, { ...size, isMirrored }, boxes);
    const isFirst = !fit;
    if (fit && isNear(fit, next)) return;
    if (fit && holds(fit, frame, boxes) && fit.scale >= farTooSmall * next.scale) return;
    fit = next;
    view.toggleAttribute("data-glides", !isFirst);
    place.style.setProperty("--scale", fit.scale);
    view.style.width = `${size.width}px`;
    view.style.height = `${size.height}px`;
    view.style.transform = `translate(${fit.x}px, ${fit.y}px) scale(${fit.scale})`;
  }

  function markOf(face) {
    if (!marks.has(face.id)) {
      const mark = createMark();
      mark.addEventListener("click", () => onChoose(face.id));
      marks.set(face.id, mark);
      place.append(mark);
    }
    return marks.get(face.id);
  }

  function showMark(face, index, count) {
    const mark = markOf(face);
    const { x, y, width, height } = face.box;
    const left = isMirrored ? size.width - x - width : x;
    mark.style.transform = `translate(${left}px, ${y}px)`;
    mark.style.width = `${width}px`;
    mark.style.height = `${height}px`;
    mark.toggleAttribute("data-leads", Boolean(face.leads));
    // Alone it is no choice.
    mark.disabled = count === 1;
    mark.setAttribute("aria-pressed", Boolean(face.leads));
    for (const sign of mark.querySelectorAll(".sign")) {
      sign.toggleAttribute("hidden", !face.mood);
      if (face.mood) turnSign(sign, face.mood.expression);
    }
    const label = faceLabel(index + 1, count, face.mood && adjectiveOf(face.mood.expression), face.leads);
    if (mark.getAttribute("aria-label") !== label) mark.setAttribute("aria-label", label);
  }

  return {
    /**
     * Shows faces on the picture.
     * @param faces with `id`, `box` in pixels of the picture, `mood` or null, and `leads`
     * @param picture its width and height, and whether it is shown as in a mirror
     */
    show(faces, picture) {
      if (picture.width !== size.width || picture.height !== size.height || picture.isMirrored !== isMirrored) {
        size = { width: picture.width, height: picture.height };
        isMirrored = picture.isMirrored;
        fit = null;
      }
      boxes = faces.map(({ box }) => (isMirrored ? { ...box, x: size.width - box.x - box.width } : box));
      settle();
      // In the order in which they came: the order of tabs does not change while people move.
      const inOrder = faces.toSorted((one, other) => one.id - other.id);
      for (const [index, face] of inOrder.entries()) showMark(face, index, faces.length);
      for (const [id, mark] of marks) {
        if (faces.some(face => face.id === id)) continue;
        mark.remove();
        marks.delete(id);
      }
    },

    /** Shows no face; the picture stays where it is. */
    clear() {
      for (const mark of marks.values()) mark.remove();
      marks.clear();
      settle();
    },
  };
}

/** How a picture fills a frame: its scale, and where its left upper corner is. */
function fitOf(frame, picture, boxes) {
  const cover = Math.max(frame.width / picture.width, frame.height / picture.height);
  const contain = Math.min(frame.width / picture.width, frame.height / picture.height);
  const need = boxes.length ? around(boxes) : null;
  const fill = picture.isMirrored ? cover : contain; // a photo without a face is shown as a whole
  const wanted = need ? Math.min(frame.width / need.width, frame.height / need.height) : fill;
  const scale = Math.min(cover, Math.max(contain, wanted));
  // Without a face, a little above the middle, where faces mostly are.
  const centre = need
    ? { x: need.x + need.width / 2, y: need.y + need.height / 2 }
    : { x: picture.width / 2, y: picture.height * 0.42 };
  return {
    scale,
    x: offset(frame.width, picture.width * scale, centre.x * scale),
    y: offset(frame.height, picture.height * scale, centre.y * scale),
  };
}

/** Centres a point of a picture in a frame, as far as the picture fills that; a smaller one stands in the middle. */
function offset(frame, picture, point) {
  if (picture <= frame) return (frame - picture) / 2;
  return Math.min(0, Math.max(frame - picture, frame / 2 - point));
}

/** The rectangle around all boxes, with room for foreheads. */
function around(boxes) {
  const left = Math.min(...boxes.map(({ x, width }) => x - room.beside * width));
  const right = Math.max(...boxes.map(({ x, width }) => x + (1 + room.beside) * width));
  const top = Math.min(...boxes.map(({ y, height }) => y - room.above * height));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + (1 + room.below) * height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const isNear = (one, other) =>
  Math.abs(one.scale - other.scale) < 0.04 * one.scale && Math.hypot(one.x - other.x, one.y - other.y) < 6;

/** Whether all faces are in view, with half of the room around them. */
function holds({ scale, x, y }, frame, boxes) {
  return boxes.every(box => {
    const left = x + (box.x - (room.beside / 2) * box.width) * scale;
    const right = x + (box.x + (1 + room.beside / 2) * box.width) * scale;
    const top = y + (box.y - (room.above / 2) * box.height) * scale;
    const bottom = y + (box.y + (1 + room.below / 2) * box.height) * scale;
    const past = Math.max(-left, right - frame.width, -top, bottom - frame.height);
    return past <= 1;
  });
}

function createMark() {
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "face";
  mark.append(createSvg("corners", 100, [strokes]), createSign("sign under"), createSign("sign"));
  return mark;
}

const createSign = className => createSvg(className, 64, ["", "", ""]);

function createSvg(className, side, paths) {
  const make = name => document.createElementNS("http://www.w3.org/2000/svg", name);
  const svg = make("svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  if (side === 100) svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = make("path");
    path.setAttribute("d", d);
    path.setAttribute("vector-effect", side === 100 ? "non-scaling-stroke" : "none");
    svg.append(path);
  }
  return svg;
}
