/** Registers the service worker, so that the app opens offline once it has been opened online. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After `load`, so that precaching does not delay the first page.
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch((error) => console.error(error));
  });
}
