// Reads the frames of a camera over a WebSocket: sends a frame, waits for its reading, sends the next. A slow server
// only lowers the frame rate. A connection that breaks or hangs is tried again for minutes, and goes on with what the
// server knew of the person: their neutral face and their mood.

const frameInterval = 66; // milliseconds at least; 15 frames a second are enough to read a mood
const answerTimeout = 5000; // milliseconds without an answer, after which a connection hangs
const retryDelays = [500, 1000, 2000, 4000, 8000]; // milliseconds before each further try; then the last again
const longestAway = 300_000; // milliseconds of waiting: a server that is updated is back by then

/**
 * @param takeFrame gives a promise of the next frame (a Blob), or of null while there is none
 * @param state what the last reader knew of the person; null for nothing
 * @param onReading gets each reading
 * @param onAway nothing is read now, and it is tried again: "lost", or "host" or "address" when the server has no room
 * @param onGivenUp it is not tried any more; gets the same word
 */
export function openReader({ takeFrame, state, onReading, onAway, onGivenUp }) {
  let socket = null;
  let timer = 0; // of the next frame or the next try
  let watchdog = 0;
  let isWaiting = false; // for the next try
  let isBlind = false; // the camera has no frame
  let isCollecting = false; // the neutral face, which is not in the state before it is complete
  let busy = null; // why the server has no room
  let tries = 0;
  let waited = 0; // milliseconds since the last reading; only waiting counts, not the sleep of a laptop
  let sentAt = 0;

  function connect() {
    isWaiting = false;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const opened = new WebSocket(`${scheme}://${location.host}/api/v1/expressions/live`);
    // What comes from a connection that was left counts no more.
    const ifCurrent = handle => event => {
      if (opened === socket) handle(event);
    };
    socket = opened;
    opened.onopen = ifCurrent(start);
    opened.onmessage = ifCurrent(receive);
    opened.onclose = ifCurrent(leave);
    expectAnswer();
  }

  function start() {
    command({ resume: state });
    if (isCollecting) command({ baseline: "start" });
    send();
  }

  async function send() {
    const target = socket;
    expectAnswer();
    const frame = await takeFrame();
    if (target !== socket || target.readyState !== WebSocket.OPEN) return;
    isBlind = !frame;
    if (isBlind) {
      clearTimeout(watchdog);
      timer = setTimeout(send, frameInterval);
      return;
    }
    expectAnswer();
    sentAt = performance.now();
    target.send(frame);
  }

  function receive(event) {
    const reply = parse(event.data);
    if (!reply) {
      leave();
    } else if (reply.busy) {
      busy = reply; // the server closes next
    } else {
      clearTimeout(watchdog);
      busy = null;
      tries = 0;
      waited = 0;
      state = reply.state ?? state;
      isCollecting = reply.baseline < 1;
      const sinceSent = performance.now() - sentAt;
      timer = setTimeout(send, Math.max(reply.wait ?? 0, frameInterval - sinceSent));
      onReading(reply);
    }
  }

  function expectAnswer() {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      waited += answerTimeout;
      leave();
    }, answerTimeout);
  }

  /** Leaves a connection that broke, hangs, or was closed, and tries again later. */
  function leave() {
    drop();
    if (isBlind) {
      connectWithFrame(); // the server closes connections without frames
      return;
    }
    const why = busy?.busy ?? "lost";
    // Not all waiting pages at the same moment.
    const delay = busy
      ? busy.retryAfter * 1000 * (1 + Math.random() / 4)
      : retryDelays[Math.min(tries, retryDelays.length - 1)];
    busy = null;
    tries++;
    waited += delay;
    if (waited > longestAway) {
      close();
      onGivenUp(why);
      return;
    }
    isWaiting = true;
    timer = setTimeout(connect, delay);
    onAway(why);
  }

  async function connectWithFrame() {
    isWaiting = true;
    const hasFrame = Boolean(await takeFrame());
    if (!isWaiting) return;
    isBlind = !hasFrame;
    if (hasFrame) connect();
    else timer = setTimeout(connectWithFrame, frameInterval);
  }

  function drop() {
    clearTimeout(timer);
    clearTimeout(watchdog);
    const left = socket;
    socket = null;
    left?.close(1000);
  }

  function retryNow() {
    if (!isWaiting || isBlind) return;
    clearTimeout(timer);
    connect();
  }

  function command(content) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(content));
  }

  function close() {
    isWaiting = false;
    removeEventListener("online", retryNow);
    drop();
  }

  addEventListener("online", retryNow);
  connect();
  return {
    /** Sends a command to the server, e.g. {baseline: "start"}; lost while there is no connection. */
    command,
    /** Ends it; gives what the next reader may go on with. */
    close() {
      close();
      return state;
    },
  };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
