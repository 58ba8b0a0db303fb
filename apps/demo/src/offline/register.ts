/** Lets the page work without a network after its first load: a service worker keeps its files. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => void navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  // After the first view has what it needs, so that keeping files does not race it.
  addEventListener('load', () => setTimeout(register, 1500), { once: true });
  if (document.readyState === 'complete') setTimeout(register, 1500);
}
