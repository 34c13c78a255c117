// Reads the frames of a camera over a WebSocket: sends a frame, waits for its reading, sends the next. A slow server
// only lowers the frame rate.

const frameInterval = 66; // milliseconds at least; 15 frames a second are enough to read a mood
const retryDelays = [500, 1000, 2000, 4000, 8000]; // milliseconds before each further try to connect

/**
 * @param takeFrame gives a promise of the next frame (a Blob), or of null while there is none
 * @param onReading gets each reading
 * @param onLost the connection broke and is tried again
 * @param onRestored the connection works again
 * @param onGivenUp the connection is not tried any more
 */
export function openReader({ takeFrame, onReading, onLost, onRestored, onGivenUp }) {
  let socket = null;
  let tries = 0;
  let closed = false;
  let timer = 0;
  let sentAt = 0;

  function connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/api/v1/expressions/live`);
    socket.binaryType = "arraybuffer";
    socket.onopen = send;
    socket.onmessage = receive;
    socket.onclose = reconnect;
  }

  function receive(event) {
    const reply = JSON.parse(event.data);
    if (reply.busy) return; // the server closes next
    if (tries) onRestored();
    tries = 0;
    if (!reply.error) onReading(reply);
    timer = setTimeout(send, Math.max(0, frameInterval - (performance.now() - sentAt)));
  }

  function reconnect() {
    clearTimeout(timer);
    if (closed) return;
    if (tries >= retryDelays.length) {
      onGivenUp();
      return;
    }
    onLost();
    timer = setTimeout(connect, retryDelays[tries++]);
  }

  async function send() {
    const target = socket;
    const frame = await takeFrame();
    if (closed || target !== socket || target.readyState !== WebSocket.OPEN) return;
    if (!frame) {
      timer = setTimeout(send, frameInterval);
      return;
    }
    sentAt = performance.now();
    target.send(frame);
  }

  connect();
  return {
    /** Sends a command to the server, e.g. {baseline: "start"}. */
    command(content) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(content));
    },
    close() {
      closed = true;
      clearTimeout(timer);
      socket.close(1000);
    },
  };
}
