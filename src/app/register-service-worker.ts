/**
 * Keeps the built app working without a network. Registers once the page has loaded and the
 * browser is idle, for the worker then fetches the rest of the app (the text editor, the layout
 * engine), which must not slow down the start. Does nothing in development, and where service
 * workers are not to be had (private windows, plain http): the app then simply needs its host.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  };
  const whenIdle = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(register)
      : setTimeout(register, 1000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
