/** Keeps “38 min ago” true: texts of <time data-relative> follow the clock while the page stays open. */
const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

function update(time) {
  const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE_MS);
  if (minutes < 1 || minutes >= DAY_MIN) {
    return;
  }
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { style: "short" });
  time.textContent =
    minutes < HOUR_MIN ? words.format(-minutes, "minute") : words.format(-Math.floor(minutes / HOUR_MIN), "hour");
}

export function keepTimesCurrent() {
  setInterval(() => document.querySelectorAll("time[data-relative]").forEach(update), MINUTE_MS);
}
