// Light, dark, or as the device: kept in a cookie, so that the server paints the first page right.
const root = document.documentElement;
const choices = document.querySelectorAll("[data-theme-choice]");

function choose(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const age = theme ? 60 * 60 * 24 * 365 : 0;
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
  for (const button of choices) button.setAttribute("aria-pressed", button.dataset.themeChoice === theme);
}

for (const button of choices) button.addEventListener("click", () => choose(button.dataset.themeChoice));
