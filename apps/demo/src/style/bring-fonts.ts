/** Loads the page's own type after the first items stand and the page had time for them: the system's type is good enough to wait in. */
export function bringFonts(): void {
  const ready = document.querySelector('article') !== null;
  setTimeout(ready ? () => void import('./fonts.css') : bringFonts, ready ? 600 : 100);
}
