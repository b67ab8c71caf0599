// Before the first paint: the colours and the language that were chosen here, so that nothing flashes.
(() => {
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = kept("bagalau.scheme") ?? "auto";
  const root = document.documentElement;
  root.dataset.mantineColorScheme = scheme === "auto" ? (dark ? "dark" : "light") : scheme;
  root.lang = kept("bagalau.language") ?? root.lang;
})();
