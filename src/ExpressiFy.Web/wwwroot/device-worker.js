// The Worker that reads pictures on this device. It is loaded when a visitor wants that, and stays for all that
// follows.

let opening = null;

/** Whether this browser can run it. */
export const canRead = () => "WebAssembly" in window && "Worker" in window;

/** Why reading on this device failed: a key of the messages. */
export class DeviceError extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/**
 * The loaded Worker.
 * @param onProgress gets the part that is loaded, 0…1, and the bytes to load in all
 */
export async function openDevice(onProgress) {
  if (!canRead()) throw new DeviceError("unable");
  opening ??= load();
  opening.onProgress = onProgress;
  try {
    return await opening.device;
  } catch (error) {
    opening = null;
    throw error;
  }
}

function load() {
  const state = { onProgress: null, device: null };
  state.device = begin((part, bytes) => state.onProgress?.(part, bytes));
  return state;
}

async function begin(onProgress) {
  const list = await fetchList();
  const device = createDevice(list.reader, part => onProgress(part, list.download));
  onProgress(0, list.download);
  await device.ask("load", { files: list.files, ferPlusTemperature: list.ferPlusTemperature });
  return device;
}

async function fetchList() {
  const response = await fetch("/device/files.json").catch(() => null);
  if (!response?.ok) throw new DeviceError("notLoaded");
  return await response.json();
}

function createDevice(address, onProgress) {
  const worker = new Worker(address, { type: "module" });
  const waiting = new Map(); // by number
  let number = 0;

  worker.addEventListener("message", ({ data }) => {
    if (data.progress !== undefined) {
      onProgress(data.progress);
      return;
    }
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.failed) reject(new DeviceError(data.failed === "load" ? "notLoaded" : "broken"));
    else resolve(data.answer);
  });
  // The script itself did not load, or it ended.
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new DeviceError(number > 1 ? "broken" : "notLoaded"));
    waiting.clear();
    opening = null;
  });

  return {
    /** Asks for a task; see worker.js. What is handed over is not here any more. */
    ask(task, content = {}, handedOver = []) {
      number++;
      const answer = new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
      worker.postMessage({ task, number, ...content }, handedOver);
      return answer;
    },
  };
}
