// The shares of the seven expressions in a reading, and when they have moved so far that other titles would suit. Rows
// must not flicker: shares have to move far, stay there, and come to rest before rows follow.

const farMove = 0.3; // of 2, the sum of the differences; less hardly changes the rows
const holdTime = 2000; // milliseconds for which shares have to stay away
const restTime = 300; // milliseconds in which shares at rest move less than this
const restMove = 0.1;
const longestUnrest = 1500; // milliseconds after which a new expression is followed though it does not come to rest

/** Shares by name with two decimals; null without shares. */
export function roundShares(scores) {
  if (!scores) return null;
  const rounded = Object.entries(scores).map(([name, share]) => [name, Math.round(share * 100) / 100]);
  return Object.fromEntries(rounded);
}

/** Whether rows for the first would be other ones than for the second; each shares, or null for a mood without them. */
export function isFarMove(first, second) {
  return first && second ? distance(first, second) > farMove : Boolean(first) !== Boolean(second);
}

function distance(first, second) {
  return Object.keys(first).reduce((sum, name) => sum + Math.abs(first[name] - (second[name] ?? 0)), 0);
}

/** Says of each reading whether rows should follow it now. */
export function createFollower() {
  let expression = "";
  let changedAt = 0; // when the expression became another one that is not followed yet; 0 for none
  let awayAt = 0; // since when the shares are far from those asked for; 0 while they are not
  let recent = []; // readings of the last moments with their times, the oldest first

  function isAtRest(shares, now) {
    while (recent.length > 1 && recent[1].at <= now - restTime) recent.shift();
    return recent[0].at <= now - restTime && distance(recent[0].shares, shares) < restMove;
  }

  /** @param asked the shares for which rows were asked last; null for none */
  return function follow(reading, asked, now = performance.now()) {
    const isFirst = !expression;
    if (reading.expression !== expression) {
      expression = reading.expression;
      changedAt = isFirst || !reading.shares ? 0 : now;
      awayAt = 0;
      recent = [];
      if (!changedAt) return true;
    }
    if (!reading.shares) return false;
    recent.push({ shares: reading.shares, at: now });
    const rests = isAtRest(reading.shares, now);
    if (changedAt) {
      if (!rests && now - changedAt < longestUnrest) return false;
      changedAt = 0;
      return true;
    }
    if (!asked || !isFarMove(reading.shares, asked)) {
      awayAt = 0;
      return false;
    }
    awayAt ||= now;
    if (!rests || now - awayAt < holdTime) return false;
    awayAt = 0;
    return true;
  };
}
