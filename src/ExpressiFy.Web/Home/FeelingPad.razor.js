// The pad for a feeling: where the pointer is pressed, the two sliders behind it go, and the dot where the sliders are.

/**
 * Gives `move(point)`, which puts dot and sliders at a point; the form hears "change" when the person has chosen one.
 */
export function startPad(pad) {
  const plane = pad.querySelector("[data-plane]");
  const dot = pad.querySelector("[data-dot]");
  const [valence, arousal] = pad.querySelectorAll("input");

  function draw() {
    dot.setAttribute("cx", valence.value);
    dot.setAttribute("cy", -arousal.value);
  }

  function take({ clientX, clientY }) {
    const { left, top, width, height } = plane.getBoundingClientRect();
    valence.value = ((clientX - left) / width) * 2 - 1;
    arousal.value = 1 - ((clientY - top) / height) * 2;
    draw();
  }

  plane.addEventListener("pointerdown", event => {
    plane.setPointerCapture(event.pointerId);
    take(event);
  });
  plane.addEventListener("pointermove", event => {
    if (plane.hasPointerCapture(event.pointerId)) take(event);
  });
  plane.addEventListener("pointerup", () => valence.dispatchEvent(new Event("change", { bubbles: true })));
  pad.addEventListener("input", draw);

  return {
    move(toValence, toArousal) {
      valence.value = toValence;
      arousal.value = toArousal;
      draw();
    },
  };
}
