import type { OptionVerdict, Verdict } from '@keyproof/grader';
import {
  type DocumentReport,
  type Question,
  type Report,
  type ReportItem,
  countStandings,
  standingOf,
} from '../document.ts';
import { drawPlot } from '../figures/plot.ts';
import { drawDots } from '../figures/dots.ts';
import { dotPlotsOf, plotsOf } from '../figures/series.ts';
import { lineOf } from '../questions.ts';
import { keyName, optionName, optionNames, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { compared, short } from '../text/numbers.ts';
import { cut, oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';
import { type Markup, html, markupText } from './markup.ts';
import { mathMarkup } from './math.ts';
import { SHEET } from './sheet.ts';

const WORDS = {
  confirmed: 'confirmed',
  refuted: 'refuted',
  'convention-dependent': 'by convention',
  derived: 'derived',
  undecided: 'undecided',
  'not-simulated': 'not simulated',
} as const;

/** The report as one self-contained page: no script, no request to anywhere, figures inside. */
export function renderHtml(report: Report): string {
  const items = report.documents.flatMap((document) => document.items);
  const disputed = report.questions.filter(({ agreement }) => agreement === 'disagree');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Keyproof report</title>
        <style>
          ${SHEET}
        </style>
      </head>
      <body>
        <h1>Keyproof report</h1>
        <p class="soft">
          ${plural(report.documents.length, 'document')}, ${plural(items.length, 'question')}. Keys were checked by
          running the networks that the questions are about.
        </p>
        ${tally(items)}
        ${
          disputed.length > 0 &&
          html`<h2>Where dumps disagree</h2>
            ${disputed.map(dispute)}`
        }
        ${report.documents.map(section)}
        <p class="soft small">keyproof ${report.version}</p>
      </body>
    </html> `;
  return markupText(page);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function tally(items: readonly ReportItem[]): Markup {
  const parts = countStandings(items);
  return html`<ul class="tally">
    ${parts.map(([standing, count]) => html`<li class="${standing}">${count} ${WORDS[standing]}</li>`)}
  </ul>`;
}

function dispute(question: Question): Markup {
  const rows = question.sources.map(
    ({ path, line, answers, outcome }) =>
      html`<tr>
        <td>${path}${line !== null && `:${line}`}</td>
        <td>${answers === null ? 'no key' : answers.map((text) => html`<div>${mathMarkup(text)}</div>`)}</td>
        <td class="mark">
          ${outcome !== null && answers !== null && html`<span class="verdict ${outcome}">${WORDS[outcome]}</span>`}
        </td>
      </tr>`,
  );
  return html`<p class="stem">${mathMarkup(question.stem)}</p>
    <table class="sides">
      <tr>
        <th>dump</th>
        <th>says</th>
        <th>by simulation</th>
      </tr>
      ${rows}
      <tr>
        <td>simulation</td>
        <td>
          ${question.simulated === null ? 'not decided' : question.simulated.map((text) => html`<div>${mathMarkup(text)}</div>`)}
        </td>
        <td></td>
      </tr>
    </table>`;
}

function section(document: DocumentReport): Markup {
  const notes = document.messages.filter(({ severity }) => severity !== 'info');
  return html`<section>
    <h2>${document.path}</h2>
    ${document.items.length === 0 && html`<p class="soft">No quiz items found.</p>`} ${document.items.map(question)}
    ${
      notes.length > 0 &&
      html`<ul class="small soft">
        ${notes.map(({ line, severity, reason }) => html`<li>${line !== null && `line ${line}: `}${severity}: ${reason}</li>`)}
      </ul>`
    }
  </section>`;
}

function question(item: ReportItem): Markup {
  const { verdict } = item;
  const open = verdict?.outcome === 'refuted' || verdict?.outcome === 'convention-dependent';
  const attribute = open ? html` open` : null;
  return html`<details${attribute}><summary><span class="number">${item.number ?? '–'}</span>
<span>${verdict && verdictLabel(verdict)}</span>
<span class="keys">${keys(item)}</span><span class="numbers"><span class="question">${cut(readable(item.stem.text), 160)}</span>${verdict && verdict.check !== null && html`<span class="soft small">${decisiveNumbers(item, verdict) || oneLine(verdict.reason)}</span>`}</span></summary>
<div class="body">
<p class="stem">${mathMarkup(item.stem.markdown)}</p>
${item.context.map((context) => html`<p class="small">${mathMarkup(context.markdown)}</p>`)}
${options(item)}
${verdict && evidence(item, verdict)}
<p class="soft small">${source(item)}</p>
</div></details>`;
}

function verdictLabel(verdict: Verdict): Markup {
  const standing = standingOf(verdict);
  return html`<span class="verdict ${standing}">${WORDS[standing]}</span>`;
}

function keys(item: ReportItem): string {
  const { verdict } = item;
  const simulated = verdict ? simulatedName(item) : '–';
  if (simulated === '–') return `key ${keyName(item)}`;
  return `key ${keyName(item)} ${verdict?.outcome === 'confirmed' ? '=' : '→'} ${simulated}`;
}

function options(item: ReportItem): Markup {
  const judged = item.verdict?.options ?? [];
  const paired = judged.length === item.options.length;
  const rows = item.options.map((option, i) => {
    const marks = [item.key?.options.includes(i) && 'key', item.verdict?.simulated?.includes(i) && 'simulated'].filter(
      Boolean,
    );
    return html`<tr>
      <td class="mark">${optionName(item, i)}</td>
      <td>${mathMarkup(option.markdown)}${paired && judgement(judged[i])}</td>
      <td class="mark">${marks.join(', ')}</td>
    </tr>`;
  });
  const loose = paired
    ? []
    : judged.map(
        (each) =>
          html`<tr>
            <td></td>
            <td>${judgement(each)}</td>
            <td></td>
          </tr>`,
      );
  return html`<table>
    <tr>
      <th></th>
      <th>option</th>
      <th>right by</th>
    </tr>
    ${rows}${loose}
  </table>`;
}

function judgement(judged: OptionVerdict | undefined): Markup | null {
  if (!judged) return null;
  const sign = judged.holds === null ? 'not decided' : judged.holds ? 'holds' : 'does not hold';
  const numbers = judged.measurements.map((each) => {
    const more = [
      each.reference !== undefined && `float64 ${short(each.reference)}`,
      each.interval && `95 % ${short(each.interval[0])} … ${short(each.interval[1])}`,
      each.exact && 'exact',
    ].filter(Boolean);
    return html`<div>${each.name}: ${compared(each)}${more.length > 0 && ` (${more.join(', ')})`}</div>`;
  });
  return html`<div class="claim">
    <span class="holds-${String(judged.holds)}">${sign}</span> ${judged.claim}
    <div>${judged.reason}</div>
    ${
      numbers.length > 0 &&
      html`<details class="measured">
        <summary>${plural(numbers.length, 'number')} measured</summary>
        ${numbers}
      </details>`
    }
  </div>`;
}

function evidence(item: ReportItem, verdict: Verdict): Markup {
  const { byConvention, speakers = [], assumptions } = verdict;
  return html`<p>${verdict.reason}</p>
    ${figures(item, verdict)}
    ${
      byConvention &&
      html`<ul>
        ${Object.entries(byConvention).map(([name, { simulated }]) => html`<li>${name} convention: ${optionNames(item, simulated)}</li>`)}
      </ul>`
    }
    ${
      speakers.length > 0 &&
      html`<ul>
        ${speakers.map(({ speaker, options: said, holds, accepted }) => html`<li>${speaker} says ${optionNames(item, said)}${accepted && ' (the thread settles on this)'}: ${holds === null ? 'not decided' : holds ? 'holds' : 'does not hold'}</li>`)}
      </ul>`
    }
    ${assumptions.length > 0 && html`<p class="small">Assuming ${assumptions.join('; ')}.</p>`}
    <p class="soft small">
      ${[verdict.check && `check ${verdict.check}`, verdict.convention && `${verdict.convention} convention`, `seed ${verdict.reproduce.seed}`, `backend ${verdict.reproduce.backend}`].filter(Boolean).join(' · ')}
    </p>`;
}

/** Curves where something was measured step by step, else the numbers that decided. */
function figures(item: ReportItem, verdict: Verdict): Markup | null {
  const curves = plotsOf(item, verdict).map(drawPlot);
  const drawn = (curves.length > 0 ? curves : dotPlotsOf(item, verdict).map(drawDots)).filter((each) => each !== null);
  if (drawn.length === 0) return null;
  const isDots = curves.length === 0;
  return html`<figure>
    ${drawn.map((each) => html`<div class="scroll">${each}</div>`)}
    ${
      isDots &&
      html`<figcaption class="soft small">
        Dots are means over the networks, lines their 95 % intervals, bars what is needed; hollow dots are controls.
      </figcaption>`
    }
  </figure>`;
}

function source(item: ReportItem): string {
  const line = lineOf(item);
  const says = (item.key?.evidence ?? []).map(
    (each) => `${each.kind}${each.position ? ` (line ${each.position.line})` : ''}`,
  );
  const key =
    item.key === null
      ? 'no key in the dump'
      : `key from ${says.join(', ')}, ${Math.round(item.key.confidence * 100)} % sure`;
  return `${line === null ? '' : `line ${line} · `}${key} · item ${item.id}`;
}
