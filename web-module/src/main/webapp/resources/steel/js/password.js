/** Password inputs: a button with data-show-password shows what was typed, .caps-lock tells that Caps Lock is on. */
function toggle(button) {
  const input = button.parentElement.querySelector("input");
  const hidden = input.type === "password";
  input.type = hidden ? "text" : "password";
  button.setAttribute("aria-pressed", String(hidden));
}

function tellCapsLock(event) {
  const hint = event.target.closest?.("[data-field]")?.querySelector(".caps-lock");
  if (hint && event.getModifierState) {
    hint.hidden = !event.getModifierState("CapsLock");
  }
}

export function watchPasswords() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-show-password]");
    if (button) {
      toggle(button);
    }
  });
  document.addEventListener("keyup", tellCapsLock);
}
