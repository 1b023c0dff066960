/** Lets the app open again without a network, once it has been opened with one. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the first page: what is kept must not delay what is looked at.
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch((error) => console.error(error));
  });
}
