// The visitor's camera: opened only when they ask for it, shown in a video element, and given back.

import { DeviceError } from "/device-worker.js";
import { canvasIsExact } from "/photo-picture.js";

const frameWidth = 640; // pixels: a face a metre away still has more than the 48 that are read
const frameHeight = 480;
const frameQuality = 0.8;
const stillSeconds = 5; // without a new picture; cameras send several a second, also of what does not move

const refusals = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotReadableError: "busy",
  AbortError: "busy",
};

/**
 * @param onEnded the camera was disconnected
 * @param onPicture gets why there is no picture, "dark", e.g. because another program took the camera, or "still" when
 *   no new ones come; or null when it sends pictures again
 */
export function createCamera(video, { onEnded, onPicture }) {
  const frame = document.createElement("canvas");
  const pixels = document.createElement("canvas"); // of the same size, whose pixels are read
  let stream = null;
  let isAsking = false;
  let isStill = false;
  let endWatch = null;

  async function ask(id) {
    const size = { width: { ideal: frameWidth }, height: { ideal: frameHeight } };
    const which = id ? { deviceId: { exact: id } } : { facingMode: "user" };
    return await navigator.mediaDevices.getUserMedia({ video: { ...size, ...which }, audio: false });
  }

  async function show(lent) {
    endWatch?.();
    stream = lent;
    const tellPicture = () => onPicture(trouble());
    const events = { ended: onEnded, mute: tellPicture, unmute: tellPicture };
    for (const [name, handle] of Object.entries(events)) {
      lent.getVideoTracks()[0].addEventListener(name, () => {
        if (lent === stream) handle();
      });
    }
    video.srcObject = lent;
    isStill = false;
    endWatch = watchForNewPictures(video, isStopped => {
      isStill = isStopped;
      tellPicture();
    });
    // It does not begin to play before the first picture comes, which may be never.
    await Promise.race([video.play().catch(() => {}), wait(stillSeconds)]);
  }

  function trouble() {
    if (stream?.getVideoTracks()[0].muted) return "dark";
    return isStill ? "still" : null;
  }

  /** Draws what the camera shows now on a canvas of that size; null while it shows nothing. */
  function draw(canvas, options) {
    if (!stream || !video.videoWidth || trouble()) return null;
    const scale = Math.min(1, frameWidth / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const context = canvas.getContext("2d", options);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return context;
  }

  return {
    /** The frame that was taken last. */
    frame,

    /** Whether the visitor lends the camera. */
    get isOn() {
      return stream !== null;
    },

    /** Why it has no picture now, "dark" or "still"; null when it has one. */
    get trouble() {
      return trouble();
    },

    /** Opens it. Gives why that failed, a key of the messages; null when it is on, or was asked for already. */
    async open() {
      if (stream || isAsking) return null;
      if (!window.isSecureContext || !navigator.mediaDevices) return "insecure";
      isAsking = true;
      let lent = null;
      try {
        lent = await ask();
      } catch (error) {
        return refusals[error.name] ?? "none";
      } finally {
        isAsking = false;
      }
      await show(lent);
      return null;
    },

    /** Takes another camera, by its id, in place of the one that is lent; that one stays when it cannot be had. */
    async use(id) {
      const before = stream;
      const lent = await ask(id).catch(() => null);
      const isWanted = lent && stream && stream === before;
      for (const track of (isWanted ? before : lent)?.getTracks() ?? []) track.stop();
      if (isWanted) await show(lent);
    },

    /** A promise of the next frame as a JPEG, or of null while the camera has none. */
    takeFrame() {
      if (!draw(frame, { alpha: false })) return Promise.resolve(null);
      return new Promise(resolve => {
        frame.toBlob(resolve, "image/jpeg", frameQuality);
      });
    },

    /** A promise of the pixels of the next frame, or of null while the camera has none. */
    async takePixels() {
      const context = draw(pixels, { alpha: false, willReadFrequently: true });
      if (!context) return null;
      if (!canvasIsExact()) throw new DeviceError("noisy");
      frame.width = pixels.width;
      frame.height = pixels.height;
      return context.getImageData(0, 0, pixels.width, pixels.height);
    },

    /** Gives it back. */
    close() {
      const tracks = stream?.getTracks() ?? [];
      stream = null;
      isStill = false;
      endWatch?.();
      for (const track of tracks) track.stop();
      video.srcObject = null;
    },
  };
}

function wait(seconds) {
  return new Promise(resolve => {
    setTimeout(resolve, seconds * 1000);
  });
}

/**
 * Tells when no new picture has come for a while (true), and when they come again (false); not every camera that
 * freezes says so itself. Gives a function that ends it.
 */
function watchForNewPictures(video, onChange) {
  const canCount = "requestVideoFrameCallback" in video;
  let shown = 0;
  let last = "";
  let seconds = 0; // that were looked at: a laptop that slept has missed nothing
  let isOver = false;

  function count() {
    if (isOver) return;
    shown++;
    video.requestVideoFrameCallback(count);
  }

  // Pictures that are out of sight may not be shown, but they are counted.
  function newest() {
    return canCount ? `${shown} ${video.getVideoPlaybackQuality().totalVideoFrames}` : `${video.currentTime}`;
  }

  const timer = setInterval(() => {
    const now = newest();
    const wasStill = seconds >= stillSeconds;
    seconds = now === last ? seconds + 1 : 0;
    last = now;
    const isStill = seconds >= stillSeconds;
    if (isStill !== wasStill) onChange(isStill);
  }, 1000);
  if (canCount) video.requestVideoFrameCallback(count);

  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
