// The visitor's camera: opened only when they ask for it, shown in a video element, and given back.

const frameWidth = 640; // pixels: a face a metre away still has more than the 48 that are read
const frameHeight = 480;
const frameQuality = 0.8;

const refusals = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotReadableError: "busy",
  AbortError: "busy",
};

/**
 * @param onEnded the camera was disconnected
 * @param onPicture the camera goes dark (false), e.g. because another program took it, or sends pictures again (true)
 */
export function createCamera(video, { onEnded, onPicture }) {
  const frame = document.createElement("canvas");
  let stream = null;
  let isAsking = false;

  async function ask() {
    const size = { width: { ideal: frameWidth }, height: { ideal: frameHeight } };
    return await navigator.mediaDevices.getUserMedia({ video: { ...size, facingMode: "user" }, audio: false });
  }

  return {
    /** The frame that was taken last. */
    frame,

    /** Whether the visitor lends the camera. */
    get isOn() {
      return stream !== null;
    },

    /** Whether it sends no picture now. */
    get isDark() {
      return stream?.getVideoTracks()[0].muted === true;
    },

    /** Opens it. Gives why that failed, a key of the messages; null when it is on, or was asked for already. */
    async open() {
      if (stream || isAsking) return null;
      if (!window.isSecureContext || !navigator.mediaDevices) return "insecure";
      isAsking = true;
      try {
        stream = await ask();
      } catch (error) {
        return refusals[error.name] ?? "none";
      } finally {
        isAsking = false;
      }
      const lent = stream;
      const events = { ended: onEnded, mute: () => onPicture(false), unmute: () => onPicture(true) };
      for (const [name, handle] of Object.entries(events)) {
        lent.getVideoTracks()[0].addEventListener(name, () => {
          if (lent === stream) handle();
        });
      }
      video.srcObject = lent;
      await video.play().catch(() => {});
      return null;
    },

    /** A promise of the next frame as a JPEG, or of null while the camera has none. */
    takeFrame() {
      if (!stream || !video.videoWidth || this.isDark) return Promise.resolve(null);
      const scale = Math.min(1, frameWidth / video.videoWidth);
      frame.width = Math.round(video.videoWidth * scale);
      frame.height = Math.round(video.videoHeight * scale);
      frame.getContext("2d", { alpha: false }).drawImage(video, 0, 0, frame.width, frame.height);
      return new Promise(resolve => {
        frame.toBlob(resolve, "image/jpeg", frameQuality);
      });
    },

    /** Gives it back. */
    close() {
      const tracks = stream?.getTracks() ?? [];
      stream = null;
      for (const track of tracks) track.stop();
      video.srcObject = null;
    },
  };
}
