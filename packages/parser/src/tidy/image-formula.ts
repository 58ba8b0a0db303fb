import { decodeEntities } from '../text/entities.ts';

/** Hosts that draw a formula given in the address, each with the part of the address that is LaTeX. */
const DRAWERS: { host: string; after: string }[] = [
  { host: 'codecogs.com/', after: '?' },
  { host: 'render.githubusercontent.com/render/math', after: 'math=' },
  { host: 'chart.apis.google.com/chart', after: 'chl=' },
  { host: 'chart.googleapis.com/chart', after: 'chl=' },
  { host: 'i.upmath.me/', after: 'svg/' },
  { host: 'tex.s2cms.ru/', after: 'svg/' },
  { host: 'www.zhihu.com/equation', after: 'tex=' },
  { host: 'math.now.sh', after: 'from=' },
  { host: 'latex.vercel.app', after: 'from=' },
  { host: 'quicklatex.com', after: 'formula=' },
];

/** The LaTeX that an image's address draws, or `null` where the address is no formula. */
export function latexOfAddress(address: string): string | null {
  const url = decodeEntities(address);
  for (const { host, after } of DRAWERS) {
    const at = url.indexOf(host);
    if (at === -1) continue;
    const from = url.indexOf(after, at + host.length - 1);
    if (from === -1) continue;
    return cleanLatex(unescapeAddress(url.slice(from + after.length)));
  }
  return null;
}

function unescapeAddress(text: string): string {
  const spaced = text.replaceAll('&space;', ' ').replaceAll('&plus;', '+').replaceAll('&hash;', '#');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Drops what sets size, colour and place but means nothing. */
function cleanLatex(latex: string): string {
  return latex
    .replace(/\\(?:inline|large|Large|LARGE|huge|Huge|small|tiny|displaystyle|textstyle)(?![A-Za-z])/g, '')
    .replace(/\\(?:dpi|bg|fg|fn)(?:_\w{1,8}|\{[^{}]*\})/g, '')
    .trim();
}
