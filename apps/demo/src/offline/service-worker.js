// Keeps the files of one build, so that the page works without a network. The build puts the version and the list in.
/* global self, caches, fetch, Response */
const CACHE = `keyproof-${'__VERSION__'}`;
const FILES = ['__FILES__'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('keyproof-') && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** The page itself is fetched first, so that a new build is seen; its files carry their content in their name. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.open(CACHE).then((cache) => cache.match(request, { ignoreSearch: true }));
  event.respondWith(
    request.mode === 'navigate'
      ? fetch(request).catch(() => kept().then((page) => page ?? Response.error()))
      : kept().then((file) => file ?? fetch(request)),
  );
});
