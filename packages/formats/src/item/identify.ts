interface Words {
  readonly text: string;
}

/** An id for an item that a file gives none: a hash of its normalised stem and options. */
export function identify(stem: Words, options: readonly Words[]): string {
  const parts = [stem, ...options].map(({ text }) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim());
  return fnv(parts.join('\u241E'));
}

/** FNV-1a over UTF-16 code units, two lanes: 64 bits as 16 hexadecimal digits. */
function fnv(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
