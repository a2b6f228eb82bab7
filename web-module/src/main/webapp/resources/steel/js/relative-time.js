/** Keeps “38 min ago” true: texts of <time data-relative> follow the clock while the page stays open. */
const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

function update(time) {
  const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE_MS);
  const { minutesAgo, hoursAgo } = document.body.dataset;
  if (minutes >= 1 && minutes < HOUR_MIN) {
    time.textContent = minutesAgo.replace("{0}", minutes);
  } else if (minutes >= HOUR_MIN && minutes < DAY_MIN) {
    time.textContent = hoursAgo.replace("{0}", Math.floor(minutes / HOUR_MIN));
  }
}

export function keepTimesCurrent() {
  setInterval(() => document.querySelectorAll("time[data-relative]").forEach(update), MINUTE_MS);
}
