import type { Measurement, OptionVerdict, Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';
import type { DocumentReport, Report, ReportItem } from '../../src/report/document.ts';
import { questionsOf } from '../../src/report/questions.ts';

const HERE = { start: 120, end: 160, line: 12, column: 1 };

export function rich(text: string): QuizItem['stem'] {
  return { text, markdown: text, math: [], position: HERE };
}

/** An item with plain options, keyed by a mark. */
export function item(
  stem: string,
  options: readonly string[],
  key: readonly number[] | null,
  more: Partial<ReportItem> = {},
): ReportItem {
  return {
    id: `id-${stem.length}-${options.length}`,
    number: 8,
    type: 'single-choice',
    stem: rich(stem),
    options: options.map((text) => ({ label: null, ...rich(text) })),
    key: key && {
      options: [...key],
      confidence: 0.9,
      evidence: [{ kind: 'mark', options: [...key], weight: 0.9, position: { ...HERE, line: 15 } }],
    },
    claims: [],
    explanation: null,
    context: [],
    provenance: { path: 'quiz.txt', spans: [HERE] },
    ...more,
  };
}

/** The gradient of one option after a hundred steps, as an ablation measures it. */
export function gradient(value: number, steps = 4): Measurement {
  const x = Array.from({ length: steps + 1 }, (_, i) => (100 / steps) * i);
  return {
    name: '|∂c₁₀₀/∂c₀|',
    value,
    threshold: 1e-3,
    unit: '',
    reference: value * (1 + 1e-6),
    interval: [value * 0.9, value * 1.1],
    series: { x, y: x.map((at) => value ** (at / 100)), xLabel: 'steps', yLabel: 'gradient norm', log: true },
  };
}

export function judged(claim: string, holds: boolean | null, measurements: readonly Measurement[]): OptionVerdict {
  return { claim, holds, reason: holds ? 'the gradient survives' : 'the gradient vanishes', measurements };
}

export function verdict(more: Partial<Verdict> = {}): Verdict {
  return {
    outcome: 'refuted',
    check: 'gru-gate-ablation',
    convention: 'course',
    key: [3],
    simulated: [2],
    options: [
      judged('gradientPreserved(gru{update:=1, reset≈0})', false, [gradient(1e-210)]),
      judged('gradientPreserved(gru{update:=1, reset≈1})', false, [gradient(1e-19)]),
      judged('gradientPreserved(gru{reset:=1, update≈0})', true, [gradient(0.59)]),
      judged('gradientPreserved(gru{reset:=1, update≈1})', false, [gradient(1.2e-17)]),
    ],
    assumptions: [],
    reason: 'The gradient survives in option C only.',
    reproduce: { seed: 1, backend: 'webasm', version: '0.1.0' },
    ...more,
  };
}

/** The question about the two shortened GRUs, with a wrong key. */
export function gruItem(more: Partial<ReportItem> = {}): ReportItem {
  return item(
    'Mira fixes $\\Gamma_u$ at 1, Jonas fixes $\\Gamma_r$ at 1. Whose gradients survive?',
    [
      'Mira, when $\\Gamma_r \\approx 0$',
      'Mira, when $\\Gamma_r \\approx 1$',
      'Jonas, when $\\Gamma_u \\approx 0$',
      'Jonas, when $\\Gamma_u \\approx 1$',
    ],
    [3],
    { verdict: verdict(), ...more },
  );
}

export function report(...documents: readonly DocumentReport[]): Report {
  return { schema: 'keyproof/report@1', version: '0.1.0', documents, questions: questionsOf(documents) };
}

export function document(
  path: string,
  items: readonly ReportItem[],
  more: Partial<DocumentReport> = {},
): DocumentReport {
  return { path, items, messages: [], ...more };
}
