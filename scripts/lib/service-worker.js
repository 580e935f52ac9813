// The service worker of a build; `vite-offline.mjs` fills in the two values in capitals.

/** Names the exact content of the build: another build, another cache. */
const version = '__VERSION__';
/** Every file of the build, relative to this one. */
const files = __FILES__;

const family = `compose-canvas ${self.registration.scope} `;
const current = family + version;
const page = new URL('./', self.location.href).href;
/** How long a slow network may keep the user waiting for a page that is already here. */
const patience = 3000;

async function fill() {
  const cache = await caches.open(current);
  // One after the other and unhurried: the page in front of the user goes first.
  for (const file of files) {
    const url = new URL(file, self.location.href).href;
    const known = await caches.match(url);
    const reusable = known !== undefined && file.startsWith('assets/');
    const response = reusable ? known : await fetch(url, { cache: 'no-cache', priority: 'low' });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await cache.put(url, response);
  }
}

async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(family));
  // The build before stays: a tab still open on it may ask for a part it has not loaded yet.
  const before = names.filter((name) => name !== current).slice(0, -1);
  await Promise.all(before.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Newest page first; the kept one when there is no network, or none worth waiting for. */
async function openPage(request) {
  const kept = await (await caches.open(current)).match(page);
  const fresh = fetch(request);
  if (kept === undefined) return fresh;
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, kept);
  });
  const answer = Promise.race([fresh, late]).catch(() => kept);
  return answer.finally(() => clearTimeout(timer));
}

async function openFile(request) {
  const cache = await caches.open(current);
  return (await cache.match(request)) ?? (await caches.match(request)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(page)) return;
  event.respondWith(request.mode === 'navigate' ? openPage(request) : openFile(request));
});
