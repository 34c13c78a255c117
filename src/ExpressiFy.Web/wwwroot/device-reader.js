// Reads the frames of a camera on this device, with the interface of live-reader.js: no picture leaves the browser.

import { DeviceError, openDevice } from "/device-worker.js";

const frameInterval = 66; // milliseconds at least, as on the server
const calmInterval = 200; // when the face hardly moves, or the battery is low
const restShare = 0.3; // of the time that a reading takes, in which the device does something else
const calmAfter = 3000; // milliseconds
const moved = 0.04; // of the width of a face
const lowBattery = 0.2;

/**
 * @param takeFrame gives a promise of the next frame (an ImageData), or of null while there is none
 * @param state what the last reader knew of the person; null for nothing
 * @param onReading gets each reading
 * @param onAway what reads is loaded: "loading" with the part that is there, 0…1, and the bytes in all
 * @param onGivenUp it failed; gets why
 */
export function openDeviceReader({ takeFrame, state, onReading, onAway, onGivenUp }) {
  let device = null;
  let timer = 0;
  let isClosed = false;
  let isCalm = () => false;

  async function open() {
    onAway("loading", 0, 0);
    isCalm = await calmness();
    device = await openDevice((part, bytes) => {
      if (!isClosed) onAway("loading", part, bytes);
    });
    if (isClosed) return;
    await device.ask("start");
    await command({ resume: state });
    onAway("connecting");
    await read();
  }

  async function read() {
    const startedAt = performance.now();
    const picture = await takeFrame();
    if (isClosed) return;
    if (!picture) {
      timer = setTimeout(next, frameInterval);
      return;
    }
    const reply = await device.ask("frame", { picture }, [picture.data.buffer]);
    if (isClosed) return;
    state = reply.state ?? state;
    onReading(reply);
    const took = performance.now() - startedAt;
    const interval = isCalm(reply) ? calmInterval : frameInterval;
    timer = setTimeout(next, Math.max(interval - took, restShare * took));
  }

  const next = () => read().catch(giveUp);

  const command = content => device?.ask("command", { content });

  function giveUp(error) {
    if (isClosed) return;
    isClosed = true;
    onGivenUp(error instanceof DeviceError ? error.why : "broken");
  }

  open().catch(giveUp);
  return {
    /** A command, as the server's live connection takes it. */
    command(content) {
      command(content)?.catch(giveUp);
    },

    /** Ends it; gives what the next reader may go on with. */
    close() {
      isClosed = true;
      clearTimeout(timer);
      return state;
    },
  };
}

/** Tells after each reading whether fewer of them are enough. */
async function calmness() {
  const battery = await navigator.getBattery?.().catch(() => null);
  let place = null; // where the leading face was when it moved last
  let since = 0;
  return ({ faces, baseline }) => {
    const box = faces[0]?.box;
    const now = performance.now();
    if (Boolean(box) !== Boolean(place) || (box && Math.hypot(box.x - place.x, box.y - place.y) > moved * box.width)) {
      place = box;
      since = now;
    }
    const isLow = battery && !battery.charging && battery.level <= lowBattery;
    // A neutral face is collected from all frames.
    const isCollecting = baseline < 1;
    return !isCollecting && (isLow || now - since > calmAfter);
  };
}
