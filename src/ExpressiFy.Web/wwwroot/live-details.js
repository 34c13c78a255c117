// What stands under Details of the stage: the bars, and which camera, where there are several.

import * as live from "/live.js";

/** The page may have a place for details of its own, marked with data-live-details; then these stand there. */
export function createDetails(panel) {
  const below = panel.parentElement.querySelector("[data-below]");
  const content = below.querySelector("[data-details-inside]");
  const find = name => content.querySelector(`[data-${name}]`);
  const choice = find("camera-choice");
  const place = document.querySelector("main [data-live-details]");
  if (place) {
    place.append(content);
    below.querySelector("[data-details]").remove();
    if (!below.childElementCount) below.remove();
  }
  let hasListed = false;

  choice.addEventListener("change", () => live.useCamera(choice.value));

  /** Cameras have names only while one is lent. */
  async function listCameras() {
    hasListed = true;
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices.filter(({ kind }) => kind === "videoinput");
    const current = live.now().stream?.getVideoTracks()[0]?.getSettings().deviceId;
    choice.replaceChildren(
      ...cameras.map(({ label, deviceId }, index) => {
        const isCurrent = deviceId === current;
        return new Option(label || `Camera ${index + 1}`, deviceId, isCurrent, isCurrent);
      }),
    );
    find("cameras").hidden = cameras.length < 2;
  }

  return {
    content,

    /** Shows them, with the stage. */
    show() {
      below.hidden = false;
    },

    /** Whether the camera is on. */
    setOn(isOn) {
      find("live-controls").hidden = !isOn;
      if (isOn && !hasListed) listCameras();
      if (!isOn) hasListed = false;
    },
  };
}
