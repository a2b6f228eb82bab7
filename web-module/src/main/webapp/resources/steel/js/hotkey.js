/** An element with data-hotkey ("Control+k") gets the focus when that key is pressed. */
function pressed(event) {
  return (event.ctrlKey || event.metaKey ? "Control+" : "") + event.key.toLowerCase();
}

export function watchHotkeys() {
  document.addEventListener("keydown", (event) => {
    const target = [...document.querySelectorAll("[data-hotkey]")].find(
      (element) => element.dataset.hotkey === pressed(event),
    );
    if (target) {
      event.preventDefault();
      target.focus();
      target.select?.();
    }
  });
}
